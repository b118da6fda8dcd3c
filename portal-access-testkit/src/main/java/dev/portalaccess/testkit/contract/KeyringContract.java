package dev.portalaccess.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.portalaccess.spi.Keyring;
import dev.portalaccess.spi.Keyring.KeyPurpose;
import dev.portalaccess.testkit.internal.ConcurrentCalls;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** The contract of a {@link Keyring}. */
public abstract class KeyringContract {

    private static final byte[] DATA = "what is protected".getBytes(StandardCharsets.US_ASCII);

    /** For subclasses. */
    protected KeyringContract() {}

    /** Returns the keyring under test. */
    protected abstract Keyring keyring();

    /** Returns an id that no key has. */
    protected String absentKey() {
        return "absent-key-of-the-contract";
    }

    /** Makes a new key the current one, as the host does it. Returns {@code false} if the host cannot test rotation. */
    protected boolean rotate(KeyPurpose use) {
        return false;
    }

    /** Returns the bytes of a key, if the host can show them in a test. If empty, the algorithm is not tested. */
    protected Optional<byte[]> bytesOf(KeyPurpose use, String keyId) {
        return Optional.empty();
    }

    /** Returns a keyring whose keys the host cannot reach. If empty, that test is skipped. */
    protected Optional<Keyring> unreachable() {
        return Optional.empty();
    }

    @Test
    public final void names_a_current_key_that_it_knows() {
        for (KeyPurpose use : KeyPurpose.values()) {
            String key = keyring().currentKey(use);
            assertTrue(key.matches("[A-Za-z0-9_.-]{1,32}"), "an id has 1 to 32 characters from [A-Za-z0-9_.-]");
            assertTrue(keyring().knows(use, key), "the current key is not known");
        }
    }

    @Test
    public final void gives_32_bytes_and_always_the_same() {
        for (KeyPurpose use : KeyPurpose.values()) {
            assertEquals(32, hmac(use).length, "how many bytes it gave");
            assertArrayEquals(hmac(use), hmac(use), "the same key and data, another result");
        }
    }

    @Test
    public final void gives_other_bytes_for_other_data() {
        Set<String> results = new HashSet<>();
        for (String data : new String[] {"", "a", "b", "aa", "a\0", "b".repeat(1_000)}) {
            results.add(hex(data.getBytes(StandardCharsets.US_ASCII)));
        }
        assertEquals(6, results.size(), "how many different results for six different inputs");
    }

    @Test
    public final void has_a_key_of_its_own_for_each_use() {
        String pepper = keyring().currentKey(KeyPurpose.PEPPER);
        if (keyring().knows(KeyPurpose.AUDIT, pepper)) {
            byte[] other = keyring().hmac(KeyPurpose.AUDIT, pepper, DATA);
            assertFalse(Arrays.equals(hmac(KeyPurpose.PEPPER), other), "one key serves two purposes");
        }
    }

    @Test
    public final void leaves_the_data_alone_and_the_result_to_the_caller() {
        byte[] data = DATA.clone();
        byte[] result = keyring().hmac(KeyPurpose.PEPPER, keyring().currentKey(KeyPurpose.PEPPER), data);
        assertArrayEquals(DATA, data, "the data were changed");
        Arrays.fill(result, (byte) 0);
        assertFalse(Arrays.equals(result, hmac(KeyPurpose.PEPPER)), "wiping one result wiped the next one");
    }

    @Test
    public final void refuses_a_key_that_it_does_not_know() {
        for (KeyPurpose use : KeyPurpose.values()) {
            assertFalse(keyring().knows(use, absentKey()), "knows a key that is not there");
            assertThrows(RuntimeException.class, () -> keyring().hmac(use, absentKey(), DATA));
        }
    }

    @Test
    public final void goes_on_answering_for_a_former_key() {
        String former = keyring().currentKey(KeyPurpose.PEPPER);
        byte[] before = hmac(KeyPurpose.PEPPER);
        assertRotated(rotate(KeyPurpose.PEPPER), former);
        assertTrue(keyring().knows(KeyPurpose.PEPPER, former), "a former key is not known any more");
        assertArrayEquals(before, keyring().hmac(KeyPurpose.PEPPER, former, DATA), "a former key gives other bytes");
        assertFalse(Arrays.equals(before, hmac(KeyPurpose.PEPPER)), "the new key gives the same bytes");
    }

    @Test
    public final void is_an_hmac_sha_256() {
        for (KeyPurpose use : KeyPurpose.values()) {
            String key = keyring().currentKey(use);
            byte[] bytes = bytesOf(use, key).orElseGet(() -> abort("the bytes of the key were not shown"));
            assertArrayEquals(hmacSha256(bytes), hmac(use), "no HMAC-SHA-256 of the data under the key");
        }
    }

    @Test
    public final void answers_several_threads_at_once() {
        String[] expected = IntStream.range(0, ConcurrentCalls.THREADS)
                .mapToObj(thread -> hex(new byte[] {(byte) thread}))
                .toArray(String[]::new);
        String[] answers =
                ConcurrentCalls.each(thread -> hex(new byte[] {(byte) thread})).toArray(String[]::new);
        assertArrayEquals(expected, answers, "another result when several threads asked at once");
    }

    @Test
    public final void throws_if_the_host_cannot_tell() {
        Keyring down = unreachable().orElseGet(() -> abort("no unreachable keyring was given"));
        String key = keyring().currentKey(KeyPurpose.PEPPER);
        assertThrows(RuntimeException.class, () -> down.currentKey(KeyPurpose.PEPPER));
        assertThrows(RuntimeException.class, () -> down.knows(KeyPurpose.PEPPER, key));
        assertThrows(RuntimeException.class, () -> down.hmac(KeyPurpose.PEPPER, key, DATA));
    }

    private void assertRotated(boolean rotated, String former) {
        if (!rotated) {
            abort("the keys cannot be rotated here");
        }
        assertFalse(former.equals(keyring().currentKey(KeyPurpose.PEPPER)), "rotated, and still the same current key");
    }

    private byte[] hmac(KeyPurpose use) {
        return keyring().hmac(use, keyring().currentKey(use), DATA.clone());
    }

    private String hex(byte[] data) {
        return HexFormat.of()
                .formatHex(keyring().hmac(KeyPurpose.PEPPER, keyring().currentKey(KeyPurpose.PEPPER), data));
    }

    private static byte[] hmacSha256(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(DATA);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
