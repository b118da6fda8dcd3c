package dev.portalaccess.testkit.recording;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.spi.Keyring;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A keyring with the same keys in every run: {@code pepper-1}, {@code audit-1} and {@code seal-1}, and one more of
 * a kind with each rotation.
 *
 * <p>For tests only: the keys are derived from their names. Safe for use by several threads.
 */
public final class FixedKeyring implements Keyring {

    private static final String ALGORITHM = "HmacSHA256";

    private final Map<KeyPurpose, Integer> current =
            new EnumMap<>(Map.of(KeyPurpose.PEPPER, 1, KeyPurpose.AUDIT, 1, KeyPurpose.SEAL, 1));
    private final Set<String> forgotten = new HashSet<>();
    private final SimulatedOutage outage = new SimulatedOutage();

    /** Creates a keyring with one key for each purpose. */
    public FixedKeyring() {}

    /** Returns the switch that makes this keyring fail. */
    public SimulatedOutage outage() {
        return outage;
    }

    /**
     * Makes a new key the current one. The keyring still returns the previous keys.
     *
     * @return the new key's id
     */
    public synchronized String rotate(KeyPurpose use) {
        return id(use, current.merge(use, 1, Integer::sum));
    }

    /** Removes a key permanently. */
    public synchronized void forget(String keyId) {
        forgotten.add(requireNonNull(keyId, "keyId"));
    }

    @Override
    public synchronized String currentKey(KeyPurpose use) {
        outage.strike();
        return id(use, current.getOrDefault(use, 1));
    }

    @Override
    public boolean knows(KeyPurpose use, String keyId) {
        outage.strike();
        return has(use, keyId);
    }

    @Override
    public byte[] hmac(KeyPurpose use, String keyId, byte[] data) {
        outage.strike();
        if (!has(use, keyId)) {
            throw new IllegalArgumentException("keyId is not known");
        }
        return hmac(Sha256Digests.of(keyId.getBytes(StandardCharsets.US_ASCII)), data);
    }

    private synchronized boolean has(KeyPurpose use, String keyId) {
        int newest = current.getOrDefault(use, 1);
        return !forgotten.contains(keyId)
                && IntStream.rangeClosed(1, newest)
                        .anyMatch(number -> id(use, number).equals(keyId));
    }

    private static String id(KeyPurpose use, int number) {
        return use.name().toLowerCase(Locale.ROOT) + "-" + number;
    }

    private static byte[] hmac(byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
