package dev.portalaccess.examples.frontdesk.accounts;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * The slow hash of permanent passwords: Argon2id with 19 MiB, two passes and one lane, as the OWASP Password Storage Cheat
 * Sheet recommends.
 *
 * <p>Safe for several threads. No more are made at once than there are processors: each takes its 19 MiB.
 */
final class Passwords {

    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int OUTPUT = 32;
    private static final int SALT = 16;

    private final Argon2Function argon2 = Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, OUTPUT, Argon2.ID);
    private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final String nobodys = hash("nobody has this password");

    String hash(String password) {
        atOnce.acquireUninterruptibly();
        try {
            return Password.hash(written(password))
                    .addRandomSalt(SALT)
                    .with(argon2)
                    .getResult();
        } finally {
            atOnce.release();
        }
    }

    /** Whether it is the password of that hash. Without a hash it is not, which takes as long to find out. */
    boolean isRight(String password, Optional<String> hash) {
        atOnce.acquireUninterruptibly();
        try {
            return Password.check(written(password), hash.orElse(nobodys)).with(argon2) && hash.isPresent();
        } finally {
            atOnce.release();
        }
    }

    /** Keyboards write the same letter in different ways. */
    private static String written(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
