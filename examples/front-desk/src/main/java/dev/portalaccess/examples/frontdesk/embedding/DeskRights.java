package dev.portalaccess.examples.frontdesk.embedding;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.spi.StaffRights;
import java.util.Optional;
import java.util.Set;

/**
 * What the two sample users may do: the manager everything, the clerk everything but the practice's texts. A login may
 * revoke; that it removes nobody but from its own chart, the portal's page sees to.
 */
public final class DeskRights implements StaffRights {

    private static final String MANAGER = "manager";
    private static final String CLERK = "clerk";
    private static final Set<String> OF_MANAGER = Set.of("save-text", "remove-text");

    @Override
    public boolean mayCarryOut(PracticeId practice, Actor actor, String command, Optional<ChartId> chart) {
        return switch (actor.kind()) {
            case STAFF -> MANAGER.equals(actor.id()) || (CLERK.equals(actor.id()) && !OF_MANAGER.contains(command));
            case ACCOUNT -> command.equals("revoke");
            case SYSTEM -> false;
        };
    }
}
