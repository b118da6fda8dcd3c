package dev.portalaccess.spi;

/**
 * The host's secret keys: a pepper for digests, a key for the audit chains and one for the seals of stored records. The
 * library uses the keys without seeing them.
 *
 * <p>Optional: without a keyring, digests and chains are plain SHA-256, and records cannot be sealed. Each key has an
 * id of 1 to 32 characters from {@code [A-Za-z0-9_.-]}, which is stored beside the data that the key protects. The host
 * keeps an older key until the last data it protects have expired. An older key of seals is kept until all records are
 * sealed under the new one ({@code RecordSeals.sealExisting}) and the messages that were queued under it have left.
 */
public interface Keyring {

    /** The purpose of a key. A key serves one purpose. */
    enum KeyPurpose {
        /** Digests of activation codes and tickets. */
        PEPPER,
        /** The hash chains of the audit trail. */
        AUDIT,
        /** The seals of stored records. */
        SEAL
    }

    /**
     * Returns the id of the key to use for new data.
     *
     * <ul>
     *   <li>Threads: called from any number of threads at once.
     *   <li>Transactions: none.
     *   <li>Repeats: the answer may change between calls, when the host rotates its keys.
     *   <li>Failure: throws an exception; the command then changes nothing.
     *   <li>Privacy: an id is not secret and is stored.
     * </ul>
     */
    String currentKey(KeyPurpose use);

    /**
     * Reports whether the key can still be used.
     *
     * <ul>
     *   <li>Threads: called from any number of threads at once.
     *   <li>Transactions: none.
     *   <li>Repeats: changes nothing. Once the answer is {@code false}, it stays {@code false}.
     *   <li>Failure: throws an exception if the host cannot decide. The library then refuses what depends on the key;
     *       it does not guess.
     *   <li>Privacy: ids only.
     * </ul>
     */
    boolean knows(KeyPurpose use, String keyId);

    /**
     * Returns the HMAC-SHA-256 of {@code data} under the key.
     *
     * <ul>
     *   <li>Threads: called from any number of threads at once.
     *   <li>Transactions: none.
     *   <li>Repeats: the same key and data always give the same 32 bytes.
     *   <li>Failure: throws an exception, also for an unknown id.
     *   <li>Privacy: {@code data} may contain a secret; it is neither kept nor logged.
     * </ul>
     *
     * @return 32 bytes
     */
    byte[] hmac(KeyPurpose use, String keyId, byte[] data);
}
