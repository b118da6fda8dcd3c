package dev.portalaccess.spi;

import dev.portalaccess.model.Practice;
import dev.portalaccess.model.id.PracticeId;
import java.util.Optional;

/**
 * The host's practices: names, phone numbers, time zones, addresses.
 *
 * <p>The following holds for both methods:
 *
 * <ul>
 *   <li>Threads: any number of threads call it at once.
 *   <li>Transactions: none.
 *   <li>Repeats: the answer may differ once the host's settings have changed.
 *   <li>Failure: throw any unchecked exception. The command then changes nothing, and the message waits.
 *   <li>Privacy: contains no personal data.
 * </ul>
 */
public interface PracticeDirectory {

    /** Returns the practice with the id, or empty if the host has none. */
    Optional<Practice> practice(PracticeId practice);

    /** Returns the practice with the public name, for pages that know only their address. */
    Optional<Practice> ofSlug(String slug);
}
