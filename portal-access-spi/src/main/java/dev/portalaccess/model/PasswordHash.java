package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

/**
 * A printed password as it is stored: a salted, slow hash in the PHC string format, never the password.
 *
 * @param phc for instance {@code $pbkdf2-sha256$i=600000$salt$hash}; 1 to 500 ASCII characters
 */
public record PasswordHash(String phc) {

    /** Rejects a text that no hashing scheme writes. */
    public PasswordHash {
        requireNonNull(phc, "phc");
        if (phc.isEmpty() || phc.length() > 500 || !phc.startsWith("$")) {
            throw new IllegalArgumentException("phc is not a PHC string");
        }
    }

    /** Returns a fixed text without the hash. */
    @Override
    public String toString() {
        return "PasswordHash[redacted]";
    }
}
