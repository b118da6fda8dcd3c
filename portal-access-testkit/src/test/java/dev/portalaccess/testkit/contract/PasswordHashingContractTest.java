package dev.portalaccess.testkit.contract;

import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.PasswordHashing;
import dev.portalaccess.testkit.recording.QuickHashing;
import dev.portalaccess.testkit.recording.SeededRandomness;
import java.nio.CharBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

class PasswordHashingContractTest extends PlantedFaults<PasswordHashingContractTest.Tampered> {

    private static final PasswordHash TOO_DEAR = new PasswordHash("$quick$rounds=4000000000$00$00");
    private static final PasswordHash WEAKER = new PasswordHash("$quick$rounds=1$00$00");

    private static Tampered subject = new Tampered();

    PasswordHashingContractTest() {
        super(Subject.class);
    }

    static final class Subject extends PasswordHashingContract {

        @Override
        protected PasswordHashing hashing() {
            return subject;
        }

        @Override
        protected Optional<PasswordHash> tooDear() {
            return Optional.of(TOO_DEAR);
        }

        @Override
        protected Optional<PasswordHash> weaker() {
            return Optional.of(WEAKER);
        }
    }

    /** Sound until a method is overridden. */
    static class Tampered implements PasswordHashing {

        final QuickHashing sound = new QuickHashing(SeededRandomness.of(1));

        @Override
        public PasswordHash hash(Secret password) {
            return sound.hash(password);
        }

        @Override
        public boolean verify(Secret password, PasswordHash hash) {
            return sound.verify(password, hash);
        }

        @Override
        public boolean isOutdated(PasswordHash hash) {
            return sound.isOutdated(hash);
        }
    }

    /** Hashes something else than it was given. */
    private static final class Folding extends Tampered {

        private final UnaryOperator<String> folding;

        Folding(UnaryOperator<String> folding) {
            this.folding = folding;
        }

        @Override
        public PasswordHash hash(Secret password) {
            return super.hash(folded(password));
        }

        @Override
        public boolean verify(Secret password, PasswordHash hash) {
            return super.verify(folded(password), hash);
        }

        private Secret folded(Secret password) {
            return Secret.of(folding.apply(String.valueOf(password.reveal())));
        }
    }

    /** Answers like this where it should say no. */
    private static final class Agreeing extends Tampered {
        @Override
        public boolean verify(Secret password, PasswordHash hash) {
            return super.isOutdated(hash) || super.verify(password, hash);
        }
    }

    private static final class Refusing extends Tampered {
        @Override
        public boolean verify(Secret password, PasswordHash hash) {
            return false;
        }
    }

    private static final class Throwing extends Tampered {
        @Override
        public boolean verify(Secret password, PasswordHash hash) {
            if (super.isOutdated(hash)) {
                throw new IllegalArgumentException("unknown format");
            }
            return super.verify(password, hash);
        }
    }

    private static final class Unsalted extends Tampered {
        @Override
        public PasswordHash hash(Secret password) {
            return new QuickHashing(SeededRandomness.of(1)).hash(password);
        }
    }

    private static final class Plain extends Tampered {
        @Override
        public PasswordHash hash(Secret password) {
            return new PasswordHash("$plain$" + CharBuffer.wrap(password.reveal()));
        }
    }

    private static final class Wiping extends Tampered {
        @Override
        public PasswordHash hash(Secret password) {
            try (password) {
                return super.hash(password);
            }
        }
    }

    private static final class LookingAtTheSaltOnly extends Tampered {
        @Override
        public boolean verify(Secret password, PasswordHash hash) {
            return hash.phc().startsWith("$quick$") && !hash.phc().contains("rounds");
        }
    }

    private static final class NeverOutdated extends Tampered {
        @Override
        public boolean isOutdated(PasswordHash hash) {
            return false;
        }
    }

    private static final class Crowded extends Tampered {
        private final OneCallerOnly door = new OneCallerOnly();

        @Override
        public boolean verify(Secret password, PasswordHash hash) {
            return door.pass(() -> super.verify(password, hash), false);
        }
    }

    @Override
    Tampered sound() {
        return new Tampered();
    }

    @Override
    void put(Tampered next) {
        subject = next;
    }

    @Override
    Stream<Planted<Tampered>> faults() {
        String other = "refuses_every_other_password";
        String unknown = "answers_a_hash_in_an_unknown_format_with_no";
        return Stream.of(
                planted("refuses everything", "knows_the_password_behind_a_hash", Refusing::new),
                planted("folds case", other, () -> new Folding(typed -> typed.toUpperCase(Locale.ROOT))),
                planted("trims", other, () -> new Folding(String::trim)),
                planted(
                        "reads 72 symbols",
                        "looks_at_the_whole_of_a_long_password",
                        () -> new Folding(typed -> typed.substring(0, Math.min(72, typed.length())))),
                planted("has no salt", "gives_another_hash_each_time", Unsalted::new),
                planted("keeps passwords as they are", "keeps_the_password_out_of_the_hash", Plain::new),
                planted("wipes the password", "leaves_the_password_to_the_caller", Wiping::new),
                planted("agrees to what it cannot read", unknown, Agreeing::new),
                planted("throws at what it cannot read", unknown, Throwing::new),
                planted(
                        "looks at the salt",
                        "answers_a_hash_that_was_tampered_with_with_no",
                        LookingAtTheSaltOnly::new),
                planted("pays any price", "answers_a_hash_that_costs_too_much_with_no", Agreeing::new),
                planted("finds nothing outdated", "knows_what_is_outdated", NeverOutdated::new),
                planted("is content with weak hashes", "finds_weaker_parameters_outdated", NeverOutdated::new),
                planted("serves one thread at a time", "hashes_for_several_threads_at_once", Crowded::new));
    }
}
