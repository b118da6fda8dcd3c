package dev.portalaccess.spi;

import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.Secret;

/**
 * The slow hash for printed temporary passwords.
 *
 * <p>How many run at once is limited by the
 * caller, so an implementation needs no gate of its own.
 */
public interface PasswordHashing {

    /**
     * Hashes with a fresh salt and the current parameters.
     *
     * <ul>
     *   <li>Threads: called from any number of threads at once.
     *   <li>Transactions: none; never called while a store transaction is open.
     *   <li>Repeats: the same password gives another hash each time.
     *   <li>Failure: throws; the letter is then not printed.
     *   <li>Privacy: neither the password nor a copy of it outlives the call.
     * </ul>
     */
    PasswordHash hash(Secret password);

    /**
     * Says whether {@code password} is the one behind {@code hash}, in a time that does not depend on the answer.
     *
     * <ul>
     *   <li>Threads: called from any number of threads at once.
     *   <li>Transactions: none.
     *   <li>Repeats: the same question has the same answer.
     *   <li>Failure: a hash whose format is unknown, or whose cost is above what the implementation is ready to pay,
     *       is answered with {@code false}: a planted row must not become a way to stop the server.
     *   <li>Privacy: as for {@link #hash}.
     * </ul>
     */
    boolean verify(Secret password, PasswordHash hash);

    /**
     * Says whether {@code hash} was made with weaker parameters than {@link #hash} would use now.
     *
     * <ul>
     *   <li>Threads: called from any number of threads at once.
     *   <li>Transactions: none.
     *   <li>Repeats: a pure question.
     *   <li>Failure: an unknown format is outdated.
     *   <li>Privacy: a hash is not printed.
     * </ul>
     */
    boolean isOutdated(PasswordHash hash);
}
