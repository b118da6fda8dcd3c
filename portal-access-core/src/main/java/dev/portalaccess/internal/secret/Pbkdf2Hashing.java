package dev.portalaccess.internal.secret;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.PasswordHashing;
import dev.portalaccess.spi.Randomness;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 with HMAC-SHA256 from the Java platform, so that no other library is needed: 600,000 rounds by default (OWASP
 * Password Storage Cheat Sheet), which take about 0.2 s of one core; 16 bytes of salt, 32 of hash.
 *
 * <p>Thread-safe.
 */
public final class Pbkdf2Hashing implements PasswordHashing {

    /** The default number of rounds. */
    public static final int DEFAULT_ROUNDS = 600_000;

    /**
     * The maximum length in code points. A longer password is never hashed, because the length of an input must not
     * determine the cost.
     */
    static final int LONGEST_PASSWORD = 256;

    private static final int BITS = Pbkdf2PhcString.HASH_BYTES * Byte.SIZE;

    private final Randomness randomness;
    private final int rounds;

    /** Creates a hashing with {@link #DEFAULT_ROUNDS}. */
    public Pbkdf2Hashing(Randomness randomness) {
        this(randomness, DEFAULT_ROUNDS);
    }

    /**
     * Creates a hashing with that number of rounds; hashes with fewer or more rounds are still verified.
     *
     * @param rounds 1,000 to 10,000,000; a value below the default is for tests
     */
    public Pbkdf2Hashing(Randomness randomness, int rounds) {
        if (rounds < Pbkdf2PhcString.FEWEST_ROUNDS || rounds > Pbkdf2PhcString.MOST_ROUNDS) {
            throw new IllegalArgumentException("rounds must be 1,000 to 10,000,000");
        }
        this.randomness = requireNonNull(randomness, "randomness");
        this.rounds = rounds;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if {@code password} has more than 256 code points
     */
    @Override
    public PasswordHash hash(Secret password) {
        if (isTooLong(password)) {
            throw new IllegalArgumentException("password must have at most 256 code points");
        }
        byte[] salt = new byte[Pbkdf2PhcString.SALT_BYTES];
        randomness.nextBytes(salt);
        return new Pbkdf2PhcString(rounds, salt, derive(password, salt, rounds)).toPasswordHash();
    }

    /** {@inheritDoc} A password of more than 256 code points matches no hash. */
    @Override
    public boolean verify(Secret password, PasswordHash hash) {
        return !isTooLong(password)
                && Pbkdf2PhcString.parse(hash)
                        .filter(text ->
                                MessageDigest.isEqual(text.hash(), derive(password, text.salt(), text.rounds())))
                        .isPresent();
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
        return Pbkdf2PhcString.parse(hash)
                .filter(text -> text.rounds() >= rounds)
                .isEmpty();
    }

    private static boolean isTooLong(Secret password) {
        return password.length() > LONGEST_PASSWORD * 2
                || WipedChars.read(password, Pbkdf2Hashing::codePoints) > LONGEST_PASSWORD;
    }

    private static int codePoints(char[] typed) {
        return Character.codePointCount(typed, 0, typed.length);
    }

    private static byte[] derive(Secret password, byte[] salt, int rounds) {
        PBEKeySpec spec = WipedChars.read(password, typed -> new PBEKeySpec(typed, salt, rounds, BITS));
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform has no PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }
}
