package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/**
 * 32 bytes that stand for something: a code that is not kept, a request that is recognised, a link of an audit chain.
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

    /** A plain SHA-256. */
    public static Digest plain(byte[] sha256) {
        return new Digest(sha256.clone(), Optional.empty());
    }

    /** An HMAC-SHA-256 under the host's key of that id. */
    public static Digest keyed(byte[] hmac, String keyId) {
        return new Digest(hmac.clone(), Optional.of(keyId));
    }

    /** What a store kept: {@link #hex()} and {@link #keyId()}. */
    public static Digest ofHex(String hex, Optional<String> keyId) {
        return new Digest(HexFormat.of().parseHex(hex), keyId);
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The key it was made under, if any. */
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

    /** Says that there is one; what it stands for may be a secret. */
    @Override
    public String toString() {
        return "Digest[redacted]";
    }
}
