package dev.portalaccess.spi;

import dev.portalaccess.model.Practice;
import dev.portalaccess.model.id.PracticeId;
import java.util.Optional;

/**
 * The host's practices: names, phones, zones, addresses.
 *
 * <p>What holds for both methods:
 *
 * <ul>
 *   <li>Threads: any number of threads call it at once.
 *   <li>Transactions: none.
 *   <li>Repeats: may answer differently once the host's settings have changed.
 *   <li>Failure: throw any unchecked exception; the command changes nothing, the message waits.
 *   <li>Privacy: nothing personal in it.
 * </ul>
 */
public interface PracticeDirectory {

    /** That practice; empty if the host has none of that id. */
    Optional<Practice> practice(PracticeId practice);

    /** The practice of that public name, for pages that know only their address. */
    Optional<Practice> ofSlug(String slug);
}
