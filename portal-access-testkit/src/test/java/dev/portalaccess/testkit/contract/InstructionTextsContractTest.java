package dev.portalaccess.testkit.contract;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.spi.InstructionTexts;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

class InstructionTextsContractTest extends PlantedFaults<InstructionTextsContractTest.Shelf> {

    private static final Optional<String> TEXT = Optional.of("Ring the bell.\n\nThen wait.");
    private static final InstructionTexts.Wanted WRITTEN = new InstructionTexts.Wanted(
            new PracticeId("riverside"), Message.Kind.ACTIVATION_LINK, Channel.EMAIL, Locale.ENGLISH);

    private static Shelf subject = new Shelf(InstructionTextsContractTest::text);

    InstructionTextsContractTest() {
        super(Subject.class);
    }

    /** Texts, and the same while nobody can read them. */
    record Shelf(InstructionTexts texts, InstructionTexts down) {

        Shelf(InstructionTexts texts) {
            this(texts, wanted -> {
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
        protected InstructionTexts.Wanted written() {
            return WRITTEN;
        }

        @Override
        protected Optional<InstructionTexts> unreachable() {
            return Optional.of(subject.down());
        }
    }

    private static Optional<String> text(InstructionTexts.Wanted wanted) {
        return wanted.equals(WRITTEN) ? TEXT : Optional.empty();
    }

    private static Shelf inSpanish(String text) {
        return new Shelf(wanted -> wanted.language().getLanguage().equals("es") ? Optional.of(text) : text(wanted));
    }

    private static Shelf moody() {
        AtomicInteger calls = new AtomicInteger();
        return new Shelf(wanted -> Optional.of("Text " + calls.incrementAndGet()));
    }

    private static Shelf crowded() {
        OneAtATime door = new OneAtATime();
        return new Shelf(wanted -> door.pass(() -> text(wanted), Optional.empty()));
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
        String each = "answer_for_every_kind_channel_and_language";
        return Stream.of(
                planted("are lost", written, () -> new Shelf(wanted -> Optional.empty())),
                planted("say nothing", written, () -> new Shelf(wanted -> Optional.of(" "))),
                planted("are too long in Spanish", each, () -> inSpanish("x".repeat(4_001))),
                planted("ring a bell in Spanish", each, () -> inSpanish("Toque\u0007")),
                planted(
                        "change by themselves",
                        "give_the_same_text_while_nothing_has_changed",
                        InstructionTextsContractTest::moody),
                planted(
                        "serve one thread at a time",
                        "answer_several_threads_at_once",
                        InstructionTextsContractTest::crowded),
                planted(
                        "fall back to the built-in ones",
                        "throw_rather_than_fall_back_to_another_text",
                        () -> new Shelf(InstructionTextsContractTest::text, wanted -> Optional.empty())));
    }
}
