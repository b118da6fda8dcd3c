package dev.portalaccess.examples.frontdesk.accounts;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * The slow hash of permanent passwords: Argon2id with 19 MiB, two passes and one lane, as the OWASP Password Storage Cheat
 * Sheet recommends.
 *
 * <p>Safe for several threads. No more are made at once than there are processors: each takes its 19 MiB. A few more wait in
 * line, for a second or two; whoever comes when the line is full is turned away, so that a rush of sign-ins takes neither
 * all threads nor the patience of those who came first.
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

    /** What is found out about a password. */
    enum Answer {
        /** It is the password of that hash. */
        RIGHT,
        /** It is not. */
        WRONG,
        /** The line is full; nothing was found out. */
        BUSY
    }

    /** With that many places, those at work included. */
    PasswordHasher(int places) {
        this.places = new Semaphore(places);
    }

    /** As many wait in line as the library lets wait for its own hashes. */
    static PasswordHasher standard() {
        return new PasswordHasher(Runtime.getRuntime().availableProcessors() + LINE);
    }

    /** The hash of that password; empty if the line is full. */
    Optional<String> hash(String password) {
        return inTurn(() -> hashed(password));
    }

    /** Whether it is the password of that hash. Without a hash it is not, which takes as long to find out. */
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

    /** Keyboards write the same letter in different ways. */
    private static String written(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
