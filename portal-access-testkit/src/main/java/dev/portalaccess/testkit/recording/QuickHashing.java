package dev.portalaccess.testkit.recording;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.PasswordHashing;
import dev.portalaccess.spi.Randomness;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A password hashing that differs from real ones only in its cost, which is almost nothing. For tests that print and
 * check many passwords. Safe for use by several threads.
 */
public final class QuickHashing implements PasswordHashing {

    private static final String PREFIX = "$quick$";
    private static final int SALT_BYTES = 8;
    private static final int SALT_DIGITS = 2 * SALT_BYTES;

    private final Randomness randomness;

    /** Creates a hashing that takes its salts from the source. */
    public QuickHashing(Randomness randomness) {
        this.randomness = requireNonNull(randomness, "randomness");
    }

    @Override
    public PasswordHash hash(Secret password) {
        byte[] salt = new byte[SALT_BYTES];
        randomness.nextBytes(salt);
        return hash(password, HexFormat.of().formatHex(salt));
    }

    @Override
    public boolean verify(Secret password, PasswordHash hash) {
        return !isOutdated(hash) && MessageDigest.isEqual(ascii(hash), ascii(hash(password, salt(hash))));
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
        return !hash.phc().matches("\\$quick\\$[0-9a-f]{16}\\$[0-9a-f]{64}");
    }

    private static PasswordHash hash(Secret password, String salt) {
        char[] symbols = password.reveal();
        ByteBuffer bytes = ByteBuffer.allocate(symbols.length * Character.BYTES);
        bytes.asCharBuffer().put(symbols);
        Arrays.fill(symbols, '\0');
        byte[] digest = Sha256Digests.of(HexFormat.of().parseHex(salt), bytes.array());
        Arrays.fill(bytes.array(), (byte) 0);
        return new PasswordHash(PREFIX + salt + "$" + HexFormat.of().formatHex(digest));
    }

    private static String salt(PasswordHash hash) {
        return hash.phc().substring(PREFIX.length(), PREFIX.length() + SALT_DIGITS);
    }

    private static byte[] ascii(PasswordHash hash) {
        return hash.phc().getBytes(StandardCharsets.US_ASCII);
    }
}
