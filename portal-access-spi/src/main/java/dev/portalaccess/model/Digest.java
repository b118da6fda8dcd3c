package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A value of 32 bytes that stands for something else: a code that is not kept, a request that is recognised, a link of
 * an audit chain.
 *
 * <p>Two digests are compared in constant time.
 */
public final class Digest {

    private static final int BYTES = 32;
    private final byte[] bytes;
    private final Optional<String> keyId;

    private Digest(byte[] bytes, Optional<String> keyId) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a digest has 32 bytes");
        }
        this.bytes = bytes;
        this.keyId = requireNonNull(keyId, "keyId");
    }

    /** Returns a plain SHA-256 digest. */
    public static Digest plain(byte[] sha256) {
        return new Digest(sha256.clone(), Optional.empty());
    }

    /** Returns an HMAC-SHA-256 digest under the host's key with the id. */
    public static Digest keyed(byte[] hmac, String keyId) {
        return new Digest(hmac.clone(), Optional.of(keyId));
    }

    /** Returns the digest that a store kept as {@link #hex()} and {@link #keyId()}. */
    public static Digest ofHex(String hex, Optional<String> keyId) {
        return new Digest(HexFormat.of().parseHex(hex), keyId);
    }

    /** Returns 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** Returns a copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns the id of the key that the digest was made with, if any. */
    public Optional<String> keyId() {
        return keyId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest that && MessageDigest.isEqual(bytes, that.bytes) && keyId.equals(that.keyId);
    }

    @Override
    public int hashCode() {
        return bytes[0] << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
    }

    /** Returns a fixed text without the digest, since the digest may stand for a secret. */
    @Override
    public String toString() {
        return "Digest[redacted]";
    }
}
