package dev.portalaccess.spi;

/**
 * The source of every random bit of the library: codes, passwords, salts and ids.
 *
 * <p>The default is the platform's {@link java.security.SecureRandom}.
 */
@FunctionalInterface
public interface Randomness {

    /**
     * Fills all of {@code target} with unpredictable bits.
     *
     * <ul>
     *   <li>Threads: called from any number of threads at once.
     *   <li>Transactions: none.
     *   <li>Repeats: every call gives fresh bits. If a source repeats itself, the store's unique keys make the library
     *       issue again; two invitations never share a code.
     *   <li>Failure: throw an exception rather than return weaker bits; the command then changes nothing.
     *   <li>Privacy: the bits become secrets; keep no copy and write none to a log.
     * </ul>
     *
     * @param target the array to fill, 1 to 64 bytes long
     */
    void nextBytes(byte[] target);
}
