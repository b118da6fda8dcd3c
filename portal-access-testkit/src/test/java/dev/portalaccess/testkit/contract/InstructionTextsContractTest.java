package dev.portalaccess.testkit.contract;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.spi.InstructionTexts;
import dev.portalaccess.testkit.contract.text.InstructionTextsContract;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

class InstructionTextsContractTest extends PlantedFaults<InstructionTextsContractTest.Shelf> {

    private static final PracticeId PRACTICE = new PracticeId("riverside");
    private static final TextKey WRITTEN = new TextKey(Message.Kind.ACTIVATION_LINK, Channel.EMAIL, Locale.ENGLISH);

    private static Shelf subject = new Shelf(InstructionTextsContractTest::text);

    InstructionTextsContractTest() {
        super(Subject.class);
    }

    /** Texts, and the same while nobody can read them. */
    record Shelf(InstructionTexts texts, InstructionTexts down) {

        Shelf(InstructionTexts texts) {
            this(texts, (practice, occasion) -> {
                throw new IllegalStateException("down");
            });
        }
    }

    static final class Subject extends InstructionTextsContract {

        @Override
        protected InstructionTexts texts() {
            return subject.texts();
        }

        @Override
        protected PracticeId practice() {
            return PRACTICE;
        }

        @Override
        protected TextKey written() {
            return WRITTEN;
        }

        @Override
        protected Optional<PracticeId> other() {
            return Optional.of(new PracticeId("hillside"));
        }

        @Override
        protected Optional<InstructionTexts> unreachable() {
            return Optional.of(subject.down());
        }
    }

    private static Optional<Versioned<InstructionText>> written(String title, String body, long version) {
        return Optional.of(new Versioned<>(new InstructionText(title, body), version));
    }

    private static Optional<Versioned<InstructionText>> text(PracticeId practice, TextKey occasion) {
        return practice.equals(PRACTICE) && occasion.equals(WRITTEN)
                ? written("Your portal", "Ring the bell.\n\nThen wait.", 3)
                : Optional.empty();
    }

    private static Shelf always(String title, String body, long version) {
        return new Shelf((practice, occasion) -> written(title, body, version));
    }

    private static Shelf inSpanish(String title, String body) {
        return new Shelf((practice, occasion) ->
                occasion.language().getLanguage().equals("es") ? written(title, body, 1) : text(practice, occasion));
    }

    private static Shelf olderThanReminders() {
        return new Shelf((practice, occasion) -> {
            if (occasion.kind() == Message.Kind.REMINDER) {
                throw new IllegalArgumentException("no such kind");
            }
            return text(practice, occasion);
        });
    }

    private static Shelf moody() {
        AtomicInteger calls = new AtomicInteger();
        return new Shelf((practice, occasion) -> written("Your portal", "Text " + calls.incrementAndGet(), 1));
    }

    private static Shelf crowded() {
        OneCallerOnly door = new OneCallerOnly();
        return new Shelf((practice, occasion) -> door.pass(() -> text(practice, occasion), Optional.empty()));
    }

    @Override
    Shelf sound() {
        return new Shelf(InstructionTextsContractTest::text);
    }

    @Override
    void put(Shelf next) {
        subject = next;
    }

    @Override
    Stream<Planted<Shelf>> faults() {
        String written = "have_what_the_practice_has_written";
        String each = "answer_on_every_occasion";
        return Stream.of(
                planted("are lost", written, () -> new Shelf((practice, occasion) -> Optional.empty())),
                planted("say nothing", written, () -> always("Your portal", " ", 1)),
                planted("have no version", written, () -> always("Your portal", "Ring the bell.", 0)),
                planted("know no reminders", each, InstructionTextsContractTest::olderThanReminders),
                planted("ring a bell in Spanish", each, () -> inSpanish("Su portal", "Toque\u0007")),
                planted("have two titles in Spanish", each, () -> inSpanish("Su portal\nBcc: x@example.org", "Toque")),
                planted(
                        "change by themselves",
                        "give_the_same_text_while_nothing_has_changed",
                        InstructionTextsContractTest::moody),
                planted(
                        "serve one thread at a time",
                        "answer_several_threads_at_once",
                        InstructionTextsContractTest::crowded),
                planted(
                        "are the same in every practice",
                        "keep_practices_apart",
                        () -> new Shelf((practice, occasion) -> text(PRACTICE, occasion))),
                planted(
                        "fall back to the built-in ones",
                        "throw_rather_than_fall_back_to_another_text",
                        () -> new Shelf(InstructionTextsContractTest::text, (practice, occasion) -> Optional.empty())));
    }
}
