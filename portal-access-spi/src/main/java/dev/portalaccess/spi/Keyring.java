package dev.portalaccess.spi;

/**
 * The host's secret keys, used without being seen: a pepper for digests and a key for the audit chains.
 *
 * <p>Optional: without one, digests and chains are
 * plain SHA-256. A key is named by an id of 1 to 32 characters from {@code [A-Za-z0-9_.-]} that is stored beside what
 * it protects; an older key answers until the last thing it protects has expired.
 */
public interface Keyring {

    /** What a key is for; a key serves one purpose. */
    enum KeyPurpose {
        /** Digests of activation codes and tickets. */
        PEPPER,
        /** The hash chains of the audit trail. */
        AUDIT
    }

    /**
     * The id of the key to use for something new.
     *
     * <ul>
     *   <li>Threads: called from any number of threads at once.
     *   <li>Transactions: none.
     *   <li>Repeats: may change between calls, when the host rotates its keys.
     *   <li>Failure: throws; the command then changes nothing.
     *   <li>Privacy: an id is no secret and is stored.
     * </ul>
     */
    String currentKey(KeyPurpose use);

    /**
     * Says whether the key still answers.
     *
     * <ul>
     *   <li>Threads: called from any number of threads at once.
     *   <li>Transactions: none.
     *   <li>Repeats: a pure question; once {@code false} it stays so.
     *   <li>Failure: throws if the host cannot tell; what depends on it is then refused, not guessed.
     *   <li>Privacy: ids only.
     * </ul>
     */
    boolean knows(KeyPurpose use, String keyId);

    /**
     * HMAC-SHA-256 of {@code data} under the key.
     *
     * <ul>
     *   <li>Threads: called from any number of threads at once.
     *   <li>Transactions: none.
     *   <li>Repeats: the same key and data give the same 32 bytes, for ever.
     *   <li>Failure: throws, also for an id that is not known.
     *   <li>Privacy: {@code data} may hold a secret; it is neither kept nor logged.
     * </ul>
     *
     * @return 32 bytes
     */
    byte[] hmac(KeyPurpose use, String keyId, byte[] data);
}
