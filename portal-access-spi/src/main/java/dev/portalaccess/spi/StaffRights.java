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
}
