package dev.portalaccess.spi;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.util.Optional;

/**
 * The rights of actors, mostly members of staff, to carry out commands. A host that provides none checks the rights
 * itself before it calls the library.
 */
@FunctionalInterface
public interface StaffRights {

    /**
     * Reports whether {@code actor} may carry out {@code command} on the chart.
     *
     * <ul>
     *   <li>Threads: any number of threads call it at once.
     *   <li>Transactions: none. Called before anything is written, for each chart that the command touches.
     *   <li>Repeats: called again when a command is decided again.
     *   <li>Failure: throw any unchecked exception; the command then changes nothing.
     *   <li>Privacy: ids only.
     * </ul>
     *
     * @param actor a member of staff; or the account or the system that the host names as the caller, if it lets
     *     patients or its own jobs give commands
     * @param command the name of the command, one of the constants of {@link CommandName} or, from a later
     *     version, another
     * @param chart the chart; empty for a command that concerns no chart
     */
    boolean mayCarryOut(PracticeId practice, Actor actor, String command, Optional<ChartId> chart);

    /**
     * Returns what is known of the actor as a person, so that the library can tell whether the actor is the person who is
     * to get access (PA-079). By default nothing is known; a portal whose policy needs it is not built with that.
     *
     * <ul>
     *   <li>Threads: any number of threads call it at once.
     *   <li>Transactions: none. Called before anything is written, and only if
     *       {@code PortalPolicy.beneficiaryMustDiffer} is set.
     *   <li>Repeats: called again when a command is decided again.
     *   <li>Failure: throw any unchecked exception; the command then changes nothing.
     *   <li>Privacy: the answer is compared, and neither stored nor logged.
     * </ul>
     */
    default ActorIdentity identityOf(PracticeId practice, Actor actor) {
        return ActorIdentity.UNKNOWN;
    }
}
