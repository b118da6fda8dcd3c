package dev.portalaccess.spi;

import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.Secret;

/**
 * The password hash for printed temporary passwords; it is slow on purpose.
 *
 * <p>The caller limits how many hashes run at once, so an implementation needs no limit.
 */
public interface PasswordHashing {

    /**
     * Hashes the password with a fresh salt and the current parameters.
     *
     * <ul>
     *   <li>Threads: called from any number of threads at once.
     *   <li>Transactions: none; never called while a store transaction is open.
     *   <li>Repeats: the same password gives another hash each time.
     *   <li>Failure: throws an exception; the letter is then not printed.
     *   <li>Privacy: neither the password nor a copy of it outlives the call.
     * </ul>
     */
    PasswordHash hash(Secret password);

    /**
     * Reports whether {@code password} matches {@code hash}, in a time that does not depend on the answer.
     *
     * <ul>
     *   <li>Threads: called from any number of threads at once.
     *   <li>Transactions: none.
     *   <li>Repeats: the same arguments give the same answer.
     *   <li>Failure: returns {@code false} for a hash whose format is unknown, or whose cost exceeds the
     *       implementation's limit, so that a planted row cannot stop the server.
     *   <li>Privacy: as for {@link #hash}.
     * </ul>
     */
    boolean verify(Secret password, PasswordHash hash);

    /**
     * Reports whether {@code hash} was made with weaker parameters than {@link #hash} would use now.
     *
     * <ul>
     *   <li>Threads: called from any number of threads at once.
     *   <li>Transactions: none.
     *   <li>Repeats: changes nothing.
     *   <li>Failure: an unknown format is outdated.
     *   <li>Privacy: a hash is not printed.
     * </ul>
     */
    boolean isOutdated(PasswordHash hash);
}
