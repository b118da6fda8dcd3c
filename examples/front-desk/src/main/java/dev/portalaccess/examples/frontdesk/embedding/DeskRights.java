package dev.portalaccess.examples.frontdesk.embedding;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.spi.StaffRights;
import java.util.Optional;
import java.util.Set;

/**
 * The rights of the two sample members of staff: the manager may do everything, the clerk everything except change the
 * practice's texts and check its stored records. An account may see who has access to its own chart, and end that
 * access.
 */
public final class DeskRights implements StaffRights {

    /** The pages of the portal, where they look at something that is not the visitor's. */
    public static final Actor PORTAL = new Actor(Actor.Kind.SYSTEM, "portal");

    /** The program itself, where it seals what an older data folder has. */
    static final Actor PROGRAM = new Actor(Actor.Kind.SYSTEM, "front-desk");

    private static final String MANAGER = "manager";
    private static final String CLERK = "clerk";
    private static final Set<String> OF_MANAGER = Set.of(
            CommandName.SAVE_TEXT,
            CommandName.REMOVE_TEXT,
            CommandName.SHOW_TRAIL,
            CommandName.SHOW_HISTORY,
            CommandName.REPORT_POLICY,
            CommandName.PREVIEW_ACCESS,
            CommandName.CHECK_RECORDS,
            CommandName.SEAL_RECORDS,
            CommandName.REPORT_RESTORE,
            CommandName.LIST_RESTORED,
            CommandName.SET_BLOCK,
            CommandName.LIFT_BLOCK,
            CommandName.SET_FREEZE,
            CommandName.LIFT_FREEZE,
            CommandName.SET_EXEMPTION,
            CommandName.LIFT_EXEMPTION,
            CommandName.ANNOUNCE_AGES,
            CommandName.SETTLE_UNUSED,
            CommandName.LIST_ACCESSES,
            CommandName.EXPORT_PERSON,
            CommandName.ERASE_PERSON,
            CommandName.LIST_DISCLOSURES,
            CommandName.REPORT_EVENTS,
            CommandName.INVITE_ROSTER,
            CommandName.IMPORT_USERS);

    private static final Set<String> OF_PROGRAM = Set.of(CommandName.CHECK_RECORDS, CommandName.SEAL_RECORDS);

    private static final Set<String> OF_PATIENT = Set.of(CommandName.LIST_HOLDERS);

    private final OwnCharts own;

    DeskRights(OwnCharts own) {
        this.own = own;
    }

    /** A test whether a chart is the account's own. */
    @FunctionalInterface
    interface OwnCharts {

        /** Reports whether the chart is the account's own and open to it at the moment. */
        boolean isOwn(PracticeId practice, AccountId login, ChartId chart);
    }

    @Override
    public boolean mayCarryOut(PracticeId practice, Actor actor, String command, Optional<ChartId> chart) {
        return switch (actor.kind()) {
            case STAFF -> MANAGER.equals(actor.id()) || (CLERK.equals(actor.id()) && mayClerk(command, chart));
            case ACCOUNT ->
                OF_PATIENT.contains(command)
                        && chart.filter(one -> own.isOwn(practice, new AccountId(actor.id()), one))
                                .isPresent();
            case SYSTEM ->
                (actor.equals(PORTAL) && command.equals(CommandName.LIST_INVITATIONS))
                        || (actor.equals(PROGRAM) && OF_PROGRAM.contains(command));
        };
    }

    /** The page of a chart says to everybody whether its records are as they were written. */
    private static boolean mayClerk(String command, Optional<ChartId> chart) {
        return !OF_MANAGER.contains(command) || (command.equals(CommandName.CHECK_RECORDS) && chart.isPresent());
    }
}
