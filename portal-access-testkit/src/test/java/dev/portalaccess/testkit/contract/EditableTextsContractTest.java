package dev.portalaccess.testkit.contract;

import static dev.portalaccess.testkit.contract.RelayedTexts.at;
import static dev.portalaccess.testkit.contract.RelayedTexts.keeping;
import static dev.portalaccess.testkit.contract.RelayedTexts.reading;
import static dev.portalaccess.testkit.contract.RelayedTexts.removing;
import static dev.portalaccess.testkit.contract.RelayedTexts.saving;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.spi.EditableTexts;
import dev.portalaccess.testkit.contract.text.EditableTextsContract;
import dev.portalaccess.testkit.memory.InMemoryTexts;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

class EditableTextsContractTest extends PlantedFaults<EditableTextsContractTest.Shelf> {

    private static final InstructionText BUILT_IN = new InstructionText("Your portal", "Open the link.");

    private static Shelf subject = Shelf.sound();

    EditableTextsContractTest() {
        super(Subject.class);
    }

    /** Texts, and the same while nobody can reach them. */
    record Shelf(EditableTexts texts, EditableTexts down) {

        static Shelf sound() {
            return of(new InMemoryTexts());
        }

        static Shelf of(EditableTexts texts) {
            return new Shelf(texts, at(practice -> fail(), occasion -> fail()));
        }

        private static <T> T fail() {
            throw new IllegalStateException("down");
        }
    }

    static final class Subject extends EditableTextsContract {

        @Override
        protected EditableTexts texts() {
            return subject.texts();
        }

        @Override
        protected Optional<EditableTexts> unreachable() {
            return Optional.of(subject.down());
        }
    }

    @Override
    Shelf sound() {
        return Shelf.sound();
    }

    @Override
    void put(Shelf next) {
        subject = next;
    }

    @Override
    Stream<Planted<Shelf>> faults() {
        return Stream.of(readFaults(), versionFaults(), removalFaults(), raceFaults(), placeFaults(), wordFaults())
                .flatMap(faults -> faults);
    }

    private static Planted<Shelf> faulty(String fault, String test, Supplier<EditableTexts> texts) {
        return planted(fault, test, () -> Shelf.of(texts.get()));
    }

    private static Stream<Planted<Shelf>> readFaults() {
        return Stream.of(
                faulty(
                        "lose their bodies",
                        "have_what_the_practice_has_written",
                        () -> keeping(text -> new InstructionText(text.title(), ""))),
                faulty(
                        "know no reminders",
                        "answer_on_every_occasion",
                        () -> at(practice -> practice, EditableTextsContractTest::knownBefore)),
                faulty(
                        "change by themselves",
                        "give_the_same_text_while_nothing_has_changed",
                        EditableTextsContractTest::moody),
                faulty(
                        "serve one thread at a time",
                        "answer_several_threads_at_once",
                        EditableTextsContractTest::crowded),
                faulty(
                        "answer with the built-in text",
                        "have_nothing_where_nothing_was_saved",
                        () -> reading(found -> found.or(() -> Optional.of(Versioned.fresh(BUILT_IN))))),
                faulty("show others a copy that lags", "show_everybody_what_was_acknowledged", LaggingTexts::new),
                faulty("are read in two steps", "give_title_body_and_version_that_belong_together", TwoStepTexts::new),
                planted(
                        "fall back to the built-in ones",
                        "throw_rather_than_fall_back_to_another_text",
                        () -> new Shelf(new InMemoryTexts(), reading(found -> Optional.empty()))),
                planted(
                        "say no when they do not know",
                        "throw_rather_than_say_what_was_written",
                        () -> new Shelf(new InMemoryTexts(), saving((texts, practice, occasion, text) -> false))));
    }

    private static Stream<Planted<Shelf>> versionFaults() {
        return Stream.of(
                faulty(
                        "count from 0",
                        "insert_a_text_as_version_1",
                        () -> reading(found -> found.map(text -> new Versioned<>(text.value(), text.version() - 1)))),
                faulty(
                        "begin anew with each save",
                        "count_the_versions",
                        () -> saving((texts, practice, occasion, text) ->
                                (text.version() == 0 || texts.remove(practice, occasion, text.version()))
                                        && texts.sound.save(practice, occasion, Versioned.fresh(text.value())))),
                faulty(
                        "lose seals",
                        "keep_the_seal_of_a_text",
                        () -> saving((texts, practice, occasion, text) ->
                                texts.sound.save(practice, occasion, text.withSeal(Optional.empty())))),
                faulty(
                        "let the last one win",
                        "refuse_a_save_over_another_version",
                        () -> saving((texts, practice, occasion, text) -> texts.sound.save(
                                practice, occasion, new Versioned<>(text.value(), texts.version(practice, occasion))))),
                faulty(
                        "insert what was to replace",
                        "refuse_a_save_over_a_version_where_there_is_none",
                        () -> saving((texts, practice, occasion, text) -> texts.sound.save(practice, occasion, text)
                                || texts.sound.save(practice, occasion, Versioned.fresh(text.value())))));
    }

    private static Stream<Planted<Shelf>> removalFaults() {
        return Stream.of(
                faulty(
                        "keep what they remove",
                        "remove_the_text_of_that_version",
                        () -> removing((texts, practice, occasion, version) -> true)),
                faulty(
                        "remove whatever is there",
                        "refuse_to_remove_another_version",
                        () -> removing((texts, practice, occasion, version) ->
                                texts.sound.remove(practice, occasion, texts.version(practice, occasion)))),
                faulty(
                        "remove what is not there",
                        "refuse_to_remove_what_is_not_there",
                        () -> removing(
                                (texts, practice, occasion, version) -> texts.sound.remove(practice, occasion, version)
                                        || texts.version(practice, occasion) == 0)),
                faulty(
                        "take nothing back",
                        "take_a_text_again_after_a_removal",
                        EditableTextsContractTest::withTombstones));
    }

    private static Stream<Planted<Shelf>> raceFaults() {
        return Stream.of(
                        "let_exactly_one_of_many_insert",
                        "let_exactly_one_of_many_save_over_one_version",
                        "let_exactly_one_of_many_save_or_remove")
                .map(test -> faulty("look and then write: " + test, test, LookThenWriteTexts::new));
    }

    private static Stream<Planted<Shelf>> placeFaults() {
        UnaryOperator<PracticeId> same = UnaryOperator.identity();
        String occasions = "keep_occasions_apart";
        return Stream.of(
                faulty("answer with any practice's", "keep_practices_apart", EditableTextsContractTest::shared),
                faulty(
                        "fold the names of practices",
                        "keep_practices_that_look_alike_apart",
                        () -> at(
                                practice -> new PracticeId(practice.value().toLowerCase(Locale.ROOT)),
                                UnaryOperator.identity())),
                faulty(
                        "know languages and no countries",
                        occasions,
                        () -> at(
                                same,
                                occasion -> in(
                                        occasion, new Locale(occasion.language().getLanguage())))),
                faulty(
                        "know languages and no scripts",
                        occasions,
                        () -> at(
                                same,
                                occasion -> in(
                                        occasion,
                                        new Locale(
                                                occasion.language().getLanguage(),
                                                occasion.language().getCountry())))),
                faulty(
                        "go by the kind alone",
                        occasions,
                        () -> at(
                                same,
                                occasion -> new TextKey(
                                        occasion.kind(),
                                        occasion.kind().channels().stream()
                                                .sorted()
                                                .findFirst()
                                                .orElseThrow(),
                                        occasion.language()))),
                faulty(
                        "go by the channel alone",
                        occasions,
                        () -> at(
                                same,
                                occasion -> new TextKey(
                                        occasion.channel() == Channel.EMAIL
                                                ? Message.Kind.REMINDER
                                                : Message.Kind.ACTIVATION_CREDENTIALS,
                                        occasion.channel(),
                                        occasion.language()))));
    }

    private static Stream<Planted<Shelf>> wordFaults() {
        String titles = "give_titles_back_as_they_were_written";
        String bodies = "give_bodies_back_as_they_were_written";
        return Stream.of(
                faulty("have no empty title", titles, () -> titled(title -> title.isEmpty() ? "-" : title)),
                faulty("cut titles", titles, () -> titled(title -> cut(title, 149))),
                faulty("have no room for four bytes", titles, () -> titled(EditableTextsContractTest::narrow)),
                faulty("cut bodies", bodies, () -> reworded(body -> cut(body, 3_999))),
                faulty("strip bodies", bodies, () -> reworded(String::strip)),
                faulty("end lines otherwise", bodies, () -> reworded(body -> body.replace("\n", "\r\n"))),
                faulty("compose accents", bodies, () -> reworded(EditableTextsContractTest::composed)));
    }

    private static TextKey knownBefore(TextKey occasion) {
        if (occasion.kind() == Message.Kind.REMINDER) {
            throw new IllegalArgumentException("no such kind");
        }
        return occasion;
    }

    private static EditableTexts moody() {
        AtomicInteger calls = new AtomicInteger();
        return reading(found -> found.map(text -> new Versioned<>(text.value(), calls.incrementAndGet())));
    }

    private static EditableTexts crowded() {
        OneCallerOnly door = new OneCallerOnly();
        return reading(found -> door.pass(() -> found, Optional.empty()));
    }

    private static EditableTexts withTombstones() {
        Set<PracticeId> removed = new HashSet<>();
        return new RelayedTexts() {
            @Override
            public synchronized boolean save(PracticeId practice, TextKey occasion, Versioned<InstructionText> text) {
                return !removed.contains(practice) && super.save(practice, occasion, text);
            }

            @Override
            public synchronized boolean remove(PracticeId practice, TextKey occasion, long version) {
                return super.remove(practice, occasion, version) && removed.add(practice);
            }
        };
    }

    private static EditableTexts shared() {
        Map<TextKey, PracticeId> last = new ConcurrentHashMap<>();
        return new RelayedTexts() {
            @Override
            public boolean save(PracticeId practice, TextKey occasion, Versioned<InstructionText> text) {
                last.put(occasion, practice);
                return super.save(practice, occasion, text);
            }

            @Override
            public Optional<Versioned<InstructionText>> text(PracticeId practice, TextKey occasion) {
                return super.text(practice, occasion)
                        .or(() -> super.text(last.getOrDefault(occasion, practice), occasion));
            }
        };
    }

    private static TextKey in(TextKey occasion, Locale language) {
        return new TextKey(occasion.kind(), occasion.channel(), language);
    }

    private static EditableTexts titled(UnaryOperator<String> change) {
        return keeping(text -> new InstructionText(change.apply(text.title()), text.body()));
    }

    private static EditableTexts reworded(UnaryOperator<String> change) {
        return keeping(text -> new InstructionText(text.title(), change.apply(text.body())));
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(longest, text.length()));
    }

    private static String narrow(String text) {
        return text.replaceAll("[^\\x{0}-\\x{FFFF}]", "?");
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
