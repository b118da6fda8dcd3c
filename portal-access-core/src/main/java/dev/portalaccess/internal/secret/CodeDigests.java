package dev.portalaccess.internal.secret;

import static dev.portalaccess.spi.Keyring.KeyPurpose.PEPPER;
import static java.util.Objects.requireNonNull;

import com.google.common.hash.Hashing;
import dev.portalaccess.model.Digest;
import dev.portalaccess.spi.Keyring;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Computes the stored digest of a code: SHA-256, or HMAC-SHA-256 under the host's pepper if there is one. A password
 * hash would add nothing to 260 random bits.
 *
 * <p>A digest belongs to one practice, kind and owner: the same code has another digest under any other. The input is
 * five texts, each as its length in bytes (4 bytes) and its UTF-16 units, big-endian: a version tag, practice, kind,
 * owner, code. Two different lists of texts therefore never give the same input.
 */
public final class CodeDigests {

    private static final String VERSION = "portal-access code 1";
    private static final int BYTES = 32;

    private final Optional<Keyring> keyring;

    /** Creates digests under the pepper of {@code keyring}, or plain ones if there is none. */
    public CodeDigests(Optional<Keyring> keyring) {
        this.keyring = requireNonNull(keyring, "keyring");
    }

    /**
     * The context that a code is valid in.
     *
     * @param practice the practice's id
     * @param kind the use of the code, such as a link or a ticket
     * @param owner the id of the one invitation that the code opens
     */
    public record DigestContext(String practice, String kind, String owner) {

        /** Rejects a missing part; a digest that is valid everywhere does not exist. */
        public DigestContext {
            requireNonNull(practice, "practice");
            requireNonNull(kind, "kind");
            requireNonNull(owner, "owner");
        }
    }

    /** Returns the digest to store, under the current key. */
    public Digest of(DigestContext domain, DigestibleText code) {
        return digest(domain, code, keyring.map(keys -> keys.currentKey(PEPPER)));
    }

    /**
     * Reports whether {@code stored} is the digest of this code under the key it names; false if that key is no longer
     * available. Always computes one digest.
     */
    public boolean matches(DigestContext domain, DigestibleText code, Digest stored) {
        return digest(domain, code, stored.keyId().filter(this::knows)).equals(stored);
    }

    /** Returns a digest that matches no code, for a comparison at the same cost when nothing is stored. */
    public Digest digestOfNothing() {
        byte[] zeros = new byte[BYTES];
        return keyring.map(keys -> Digest.keyed(zeros, keys.currentKey(PEPPER))).orElseGet(() -> Digest.plain(zeros));
    }

    private boolean knows(String keyId) {
        return keyring.filter(keys -> keys.knows(PEPPER, keyId)).isPresent();
    }

    private Digest digest(DigestContext domain, DigestibleText code, Optional<String> keyId) {
        byte[] input = WipedChars.read(code.text(), text -> input(domain, CharBuffer.wrap(text)));
        try {
            return keyId.map(id -> Digest.keyed(keyring.orElseThrow().hmac(PEPPER, id, input), id))
                    .orElseGet(
                            () -> Digest.plain(Hashing.sha256().hashBytes(input).asBytes()));
        } finally {
            Arrays.fill(input, (byte) 0);
        }
    }

    private static byte[] input(DigestContext domain, CharBuffer text) {
        List<CharSequence> fields = List.of(VERSION, domain.practice, domain.kind, domain.owner, text);
        ByteBuffer input =
                ByteBuffer.allocate(fields.stream().mapToInt(CodeDigests::bytes).sum());
        fields.forEach(field -> append(input, field));
        return input.array();
    }

    private static int bytes(CharSequence field) {
        return Integer.BYTES + Character.BYTES * field.length();
    }

    private static void append(ByteBuffer input, CharSequence field) {
        input.putInt(Character.BYTES * field.length());
        field.chars().forEach(unit -> input.putChar((char) unit));
    }
}
