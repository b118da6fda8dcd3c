package dev.portalaccess.examples.frontdesk.accounts;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * The hasher of permanent passwords. It uses Argon2id with 19 MiB, two passes and one lane, as the OWASP Password
 * Storage Cheat Sheet recommends.
 *
 * <p>Thread-safe. At most one hash runs per processor, because each needs 19 MiB. Up to 64 further callers wait, for a
 * second or two, and any more get an empty result or {@link Answer#BUSY}. A rush of sign-ins therefore neither blocks
 * all threads nor delays the callers that are already waiting.
 */
final class PasswordHasher {

    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int OUTPUT = 32;
    private static final int SALT = 16;
    private static final int LINE = 64;

    private final Argon2Function argon2 = Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, OUTPUT, Argon2.ID);
    private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final Semaphore places;
    private final String nobodys = hashed("nobody has this password");

    /** The result of a password check. */
    enum Answer {
        /** The password matches the hash. */
        RIGHT,
        /** The password does not match the hash. */
        WRONG,
        /** The queue is full; the password was not checked. */
        BUSY
    }

    /** Creates a hasher for at most {@code places} callers, running and waiting together. */
    PasswordHasher(int places) {
        this.places = new Semaphore(places);
    }

    /** Returns a hasher with a queue of the same length as the library's own. */
    static PasswordHasher standard() {
        return new PasswordHasher(Runtime.getRuntime().availableProcessors() + LINE);
    }

    /** Returns the hash of the password; empty if the queue is full. */
    Optional<String> hash(String password) {
        return inTurn(() -> hashed(password));
    }

    /**
     * Checks the password against the hash. Without a hash the answer is {@link Answer#WRONG}, after the same time as
     * with one.
     */
    Answer check(String password, Optional<String> hash) {
        return inTurn(() -> isRight(password, hash) ? Answer.RIGHT : Answer.WRONG)
                .orElse(Answer.BUSY);
    }

    private <T> Optional<T> inTurn(Supplier<T> work) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        atOnce.acquireUninterruptibly();
        try {
            return Optional.of(work.get());
        } finally {
            atOnce.release();
            places.release();
        }
    }

    private String hashed(String password) {
        return Password.hash(written(password)).addRandomSalt(SALT).with(argon2).getResult();
    }

    private boolean isRight(String password, Optional<String> hash) {
        return Password.check(written(password), hash.orElse(nobodys)).with(argon2) && hash.isPresent();
    }

    /** Normalizes the password, because keyboards encode the same letter in different ways. */
    private static String written(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
