package dev.portalaccess.internal.invitations;

import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import java.util.List;
import java.util.Optional;

/** A command about one invitation. It is given on no chart and touches each chart that the invitation would open. */
interface InvitationCommand<T> extends Command<T> {

    /** Returns the components that every service uses. */
    ServiceDependencies parts();

    /** Returns the invitation that the command is about. */
    InvitationId invitation();

    @Override
    default Optional<ChartId> chart() {
        return Optional.empty();
    }

    @Override
    default List<ChartId> touchedCharts() {
        return lookup().charts();
    }

    /** Returns the lookup of that invitation. */
    default InvitationLookup lookup() {
        return new InvitationLookup(parts(), caller().practice(), invitation());
    }
}
