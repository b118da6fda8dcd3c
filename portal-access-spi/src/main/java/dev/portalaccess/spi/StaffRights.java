package dev.portalaccess.spi;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.util.Optional;

/**
 * Whether somebody, mostly a member of staff, may do something. A host without one has checked by itself.
 */
@FunctionalInterface
public interface StaffRights {

    /**
     * Whether {@code actor} may carry out {@code command} on that chart.
     *
     * <ul>
     *   <li>Threads: any number of threads call it at once.
     *   <li>Transactions: none; asked before anything is written, for each chart the command touches.
     *   <li>Repeats: asked again when a command decides again.
     *   <li>Failure: throw any unchecked exception; the command changes nothing.
     *   <li>Privacy: ids only.
     * </ul>
     *
     * @param actor a member of staff; or the login or the system that the host names as the caller, where it lets patients
     *     or its own jobs give commands
     * @param command the name of the command, one of the constants of {@link CommandName} or, from a later version, another
     * @param chart empty for what concerns no chart
     */
    boolean mayCarryOut(PracticeId practice, Actor actor, String command, Optional<ChartId> chart);
}
