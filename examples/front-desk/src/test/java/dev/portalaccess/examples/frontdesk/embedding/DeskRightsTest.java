package dev.portalaccess.examples.frontdesk.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.spi.StaffRights;
import dev.portalaccess.testkit.contract.StaffRightsContract;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeskRightsTest extends StaffRightsContract {

    private static final ChartId OWN = new ChartId("own");
    private static final Set<String> OF_MANAGER = Set.of(
            CommandName.SAVE_TEXT,
            CommandName.REMOVE_TEXT,
            CommandName.SHOW_TRAIL,
            CommandName.SHOW_HISTORY,
            CommandName.REPORT_POLICY,
            CommandName.PREVIEW_ACCESS,
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
    private static final Set<String> OF_CLERK = Set.of(
            CommandName.ENABLE,
            CommandName.GENERATE_PASSWORD,
            CommandName.CANCEL_INVITATION,
            CommandName.CANCEL_ISSUED_BY,
            CommandName.REISSUE_INVITATION,
            CommandName.REMIND_OF_INVITATION,
            CommandName.CHANGE_ADDRESS,
            CommandName.INVITE_TO_REGISTER,
            CommandName.DECIDE_REGISTRATION,
            CommandName.STAGE_INVITATION,
            CommandName.NARROW,
            CommandName.HOLD,
            CommandName.RELEASE,
            CommandName.END,
            CommandName.REVOKE,
            CommandName.SEND_SIGN_IN_INSTRUCTIONS,
            CommandName.SEND_NOTICE,
            CommandName.END_PROXY_ACCESS,
            CommandName.SETTLE_MESSAGE,
            CommandName.PRINT_LETTER,
            CommandName.SHOW_OPTIONS,
            CommandName.LIST_HOLDERS,
            CommandName.LIST_INVITATIONS,
            CommandName.LIST_MESSAGES,
            CommandName.LIST_REGISTRATIONS,
            CommandName.LIST_REQUESTS,
            CommandName.APPROVE_REQUEST,
            CommandName.REJECT_REQUEST,
            CommandName.LIST_REVIEWS,
            CommandName.CONFIRM,
            CommandName.LIST_RESTRICTIONS,
            CommandName.LIST_AGES,
            CommandName.CHECK_RECORDS,
            CommandName.SHOW_TEXTS);

    private final DeskRights rights =
            new DeskRights((practice, login, chart) -> login.value().equals("patient") && chart.equals(OWN));

    @Override
    protected StaffRights rights() {
        return rights;
    }

    @Override
    protected PracticeId practice() {
        return new PracticeId("practice");
    }

    @Override
    protected ChartId chart() {
        return new ChartId("chart");
    }

    @Override
    protected Actor allowed() {
        return Actor.staff("clerk");
    }

    @Override
    protected Actor forbidden() {
        return Actor.staff("somebody-else");
    }

    @Override
    protected List<ActorRights> actors() {
        return List.of(
                ActorRights.permittingAll(Actor.staff("manager")),
                new ActorRights(allowed(), OF_CLERK, OF_MANAGER),
                ActorRights.denyingAll(forbidden()),
                ActorRights.denyingAll(Actor.account(new AccountId("patient"))));
    }

    @Test
    void let_a_login_see_who_had_access_to_its_own_chart_and_do_nothing_else() {
        Actor patient = Actor.account(new AccountId("patient"));
        assertThat(rights.mayCarryOut(practice(), patient, CommandName.LIST_HOLDERS, Optional.of(OWN)))
                .isTrue();
        assertThat(rights.mayCarryOut(practice(), patient, CommandName.LIST_HOLDERS, Optional.of(chart())))
                .isFalse();
        assertThat(rights.mayCarryOut(practice(), patient, CommandName.REVOKE, Optional.of(OWN)))
                .as("the library lets an account end access by a rule of its own")
                .isFalse();
        assertThat(rights.mayCarryOut(practice(), patient, CommandName.HOLD, Optional.of(OWN)))
                .isFalse();
        assertThat(rights.mayCarryOut(
                        practice(), Actor.account(new AccountId("proxy")), CommandName.LIST_HOLDERS, Optional.of(OWN)))
                .isFalse();
    }

    @Test
    void let_the_portal_see_invitations_and_do_nothing_else() {
        assertThat(CommandName.all())
                .filteredOn(command -> rights.mayCarryOut(practice(), DeskRights.PORTAL, command, Optional.of(chart())))
                .containsExactly(CommandName.LIST_INVITATIONS);
    }

    @Test
    void let_a_clerk_check_the_chart_that_is_open_and_only_the_manager_the_practice() {
        assertThat(rights.mayCarryOut(practice(), allowed(), CommandName.CHECK_RECORDS, Optional.of(chart())))
                .isTrue();
        assertThat(rights.mayCarryOut(practice(), allowed(), CommandName.CHECK_RECORDS, Optional.empty()))
                .isFalse();
        assertThat(rights.mayCarryOut(practice(), Actor.staff("manager"), CommandName.CHECK_RECORDS, Optional.empty()))
                .isTrue();
    }

    @Test
    void let_the_program_seal_what_was_stored_before_and_do_nothing_else() {
        assertThat(CommandName.all())
                .filteredOn(command -> rights.mayCarryOut(practice(), DeskRights.PROGRAM, command, Optional.empty()))
                .containsExactlyInAnyOrder(CommandName.CHECK_RECORDS, CommandName.SEAL_RECORDS);
    }

    @Test
    void keep_the_texts_to_the_manager() {
        assertThat(rights.mayCarryOut(practice(), Actor.staff("manager"), CommandName.SAVE_TEXT, Optional.empty()))
                .isTrue();
        assertThat(rights.mayCarryOut(practice(), allowed(), CommandName.SAVE_TEXT, Optional.empty()))
                .isFalse();
    }
}
