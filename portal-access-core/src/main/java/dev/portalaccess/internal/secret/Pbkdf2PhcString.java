package dev.portalaccess.internal.secret;

import dev.portalaccess.model.PasswordHash;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PBKDF2 hash in the PHC string format, {@code $pbkdf2-sha256$i=600000$salt$hash}, salt and hash in Base64 without
 * padding.
 *
 * <p>Reads only the output of {@link #toPasswordHash}, with at most ten million rounds, so that a planted hash cannot
 * stop the server.
 */
final class Pbkdf2PhcString {

    static final int SALT_BYTES = 16;
    static final int HASH_BYTES = 32;
    static final int FEWEST_ROUNDS = 1_000;
    static final int MOST_ROUNDS = 10_000_000;

    private static final Pattern FORM =
            Pattern.compile("\\$pbkdf2-sha256\\$i=([1-9][0-9]{3,7})\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");

    private final int rounds;
    private final byte[] salt;
    private final byte[] hash;

    Pbkdf2PhcString(int rounds, byte[] salt, byte[] hash) {
        this.rounds = rounds;
        this.salt = salt;
        this.hash = hash;
    }

    static Optional<Pbkdf2PhcString> parse(PasswordHash stored) {
        return Optional.of(FORM.matcher(stored.phc()))
                .filter(Matcher::matches)
                .map(Pbkdf2PhcString::read)
                .filter(text -> text.rounds <= MOST_ROUNDS)
                // Base64 without padding has spare bits at the end: only one way to write them is ours.
                .filter(text -> text.toPasswordHash().equals(stored));
    }

    private static Pbkdf2PhcString read(Matcher form) {
        Base64.Decoder base64 = Base64.getDecoder();
        return new Pbkdf2PhcString(
                Integer.parseInt(form.group(1)), base64.decode(form.group(2)), base64.decode(form.group(3)));
    }

    PasswordHash toPasswordHash() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return new PasswordHash(
                "$pbkdf2-sha256$i=" + rounds + '$' + base64.encodeToString(salt) + '$' + base64.encodeToString(hash));
    }

    int rounds() {
        return rounds;
    }

    byte[] salt() {
        return salt;
    }

    byte[] hash() {
        return hash;
    }

    /** Omits the hash. */
    @Override
    public String toString() {
        return "Pbkdf2PhcString[redacted]";
    }
}
