package dev.portalaccess.testkit.contract;

import dev.portalaccess.model.text.Letter;
import dev.portalaccess.spi.Printer;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.testkit.recording.PrintedLetter;
import dev.portalaccess.testkit.recording.RecordingPrinter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

class PrinterContractTest extends PlantedFaults<PrinterContractTest.Desk> {

    private static Desk subject = Desk.sound();

    PrinterContractTest() {
        super(Subject.class);
    }

    /** A printer with and without paper, and what lies in its tray. */
    record Desk(Printer printer, Printer withoutPaper, Map<String, List<Supplier<String>>> tray) {

        static Desk sound() {
            return printing(PrintedLetter::text);
        }

        /** On whose paper letters look like this. */
        static Desk printing(Function<PrintedLetter, String> look) {
            return lazily(letter -> {
                RecordingPrinter recording = new RecordingPrinter();
                recording.print(letter);
                String text = look.apply(recording.last());
                return () -> text;
            });
        }

        /** Whose paper is written when somebody looks at it. */
        static Desk lazily(Function<Letter, Supplier<String>> paper) {
            Map<String, List<Supplier<String>>> tray = new LinkedHashMap<>();
            return new Desk(
                    letter -> put(tray, letter, paper.apply(letter)),
                    letter -> TransportAnswer.deferred("no-paper"),
                    tray);
        }

        Desk withPrinter(UnaryOperator<Printer> change) {
            return new Desk(change.apply(printer), withoutPaper, tray);
        }

        Desk withoutPaper(Printer other) {
            return new Desk(printer, other, tray);
        }

        private static TransportAnswer put(
                Map<String, List<Supplier<String>>> tray, Letter letter, Supplier<String> paper) {
            tray.computeIfAbsent(letter.header().attempt(), attempt -> new ArrayList<>())
                    .add(paper);
            return TransportAnswer.accepted();
        }
    }

    static final class Subject extends PrinterContract {

        @Override
        protected Printer printer() {
            return subject.printer();
        }

        @Override
        protected List<String> printed(String attempt) {
            return subject.tray().getOrDefault(attempt, List.of()).stream()
                    .map(Supplier::get)
                    .toList();
        }

        @Override
        protected Optional<Printer> withoutPaper() {
            return Optional.of(subject.withoutPaper());
        }
    }

    private static Desk leavingOut(String part) {
        return Desk.printing(letter -> letter.text().replace(part, ""));
    }

    private static Desk printingLater() {
        return Desk.lazily(letter -> () -> {
            Desk later = Desk.sound();
            later.printer().print(letter);
            return later.tray().get(letter.header().attempt()).get(0).get();
        });
    }

    private static Desk needingAccess() {
        return Desk.sound()
                .withPrinter(printer -> letter -> letter.access().isPresent()
                        ? printer.print(letter)
                        : TransportAnswer.refused("nothing-to-print"));
    }

    private static Desk twice() {
        return Desk.sound().withPrinter(printer -> letter -> {
            printer.print(letter);
            return printer.print(letter);
        });
    }

    private static Desk printingAndSayingNo() {
        Desk desk = Desk.sound();
        return desk.withoutPaper(letter -> {
            desk.printer().print(letter);
            return TransportAnswer.refused("jam");
        });
    }

    private static String lastStepFirst(PrintedLetter letter) {
        return letter.text().replace("1. Go to the page.\n", "").replace("\n3. ", "\n3. ... 1. Go to the page.\n");
    }

    private static String closingFirst(PrintedLetter letter) {
        return "Call us.\n" + letter.text().replace("Call us.", "");
    }

    private static TransportAnswer telling(Letter letter) {
        return TransportAnswer.unknown(
                String.valueOf(letter.access().orElseThrow().password().value().reveal()));
    }

    @Override
    Desk sound() {
        return Desk.sound();
    }

    @Override
    void put(Desk next) {
        subject = next;
    }

    @Override
    Stream<Planted<Desk>> faults() {
        String whole = "prints_everything_that_stands_in_a_letter";
        String reach = "prints_where_the_sender_can_be_reached";
        String steps = "counts_steps_in_their_order";
        String no = "says_no_only_if_nothing_can_be_read";
        return Stream.of(
                planted("prints twice", "puts_a_letter_on_paper_once", PrinterContractTest::twice),
                planted("leaves out the sender", whole, () -> leavingOut("Riverside Family Practice")),
                planted("leaves out what to do", whole, () -> leavingOut("Open the portal")),
                planted("leaves out headings", whole, () -> leavingOut("How to do it")),
                planted("leaves out points", whole, () -> leavingOut("Tell nobody.")),
                planted("loses the phone", reach, () -> leavingOut("+1 508 555 0100")),
                planted("loses the page", reach, () -> leavingOut("https://portal.example.org/riverside")),
                planted("does not count steps", steps, () -> leavingOut("2. ")),
                planted("mixes steps up", steps, () -> Desk.printing(PrinterContractTest::lastStepFirst)),
                planted("loses a step", steps, () -> leavingOut("Choose to activate.")),
                planted(
                        "prints credentials last",
                        "prints_what_opens_things_between_opening_and_closing",
                        () -> Desk.printing(PrinterContractTest::closingFirst)),
                planted("leaves out the serial", whole, () -> leavingOut("Serial")),
                planted("leaves out the closing", whole, () -> leavingOut("Call us.")),
                planted(
                        "loses accents",
                        whole,
                        () -> Desk.printing(letter -> letter.text().replace('ñ', '?'))),
                planted(
                        "prints nothing but credentials",
                        "prints_a_letter_that_opens_nothing",
                        PrinterContractTest::needingAccess),
                planted(
                        "takes names for markup",
                        "prints_names_and_texts_as_they_are",
                        () -> Desk.printing(letter -> letter.text().replaceAll("<[^>]*>", ""))),
                planted(
                        "prints after it has answered",
                        "has_read_the_letter_by_the_time_it_answers",
                        PrinterContractTest::printingLater),
                planted(
                        "says yes without paper",
                        no,
                        () -> Desk.sound().withoutPaper(letter -> TransportAnswer.accepted())),
                planted("prints and says no", no, PrinterContractTest::printingAndSayingNo),
                planted(
                        "tells the password",
                        "answers_without_the_secrets",
                        () -> Desk.sound().withoutPaper(PrinterContractTest::telling)));
    }
}
