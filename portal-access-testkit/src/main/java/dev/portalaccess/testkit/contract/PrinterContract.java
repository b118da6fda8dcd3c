package dev.portalaccess.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.Letter;
import dev.portalaccess.model.text.TextBlock;
import dev.portalaccess.spi.Printer;
import dev.portalaccess.spi.TransportAnswer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract of a {@link Printer}, tested from both ends: the host reports the text on the printed paper. */
public abstract class PrinterContract {

    private static final String USER_NAME = "P-7KQM4XTR";
    private static final String PASSWORD = "K7QM-4XTR-9WHF-2C5P";
    private static final String SERIAL = "S-4XTR9WHF";
    private static final String PHONE = "+1 508 555 0100";
    private static final String PAGE = "https://portal.example.org/riverside";
    private static final List<String> STEPS =
            List.of("Go to the page.", "Choose to activate.", "Type in the password.");

    /** For subclasses. */
    protected PrinterContract() {}

    /** Returns the printer under test, with paper and ink. */
    protected abstract Printer printer();

    /**
     * Returns the readable text of the letter, one text for each printed copy; blanks and line ends do not matter.
     * Waits until the letter is printed.
     *
     * @param attempt the id of the attempt, {@link Letter.Header#attempt()}
     */
    protected abstract List<String> printed(String attempt);

    /** Returns a printer that prints nothing and says so. If empty, that test is skipped. */
    protected Optional<Printer> withoutPaper() {
        return Optional.empty();
    }

    @Test
    public final void puts_a_letter_on_paper_once() {
        assertEquals(
                TransportAnswer.Kind.ACCEPTED, printer().print(letter("once")).kind(), "paper and ink are there");
        assertEquals(1, printed("once").size(), "how many copies were printed");
    }

    @Test
    public final void prints_everything_that_stands_in_a_letter() {
        printer().print(letter("whole"));
        String paper = paper("whole");
        assertPrinted(paper, Stream.of("Riverside Family Practice", "Your access", "Open the portal", "señora Núñez"));
        assertPrinted(paper, Stream.of("How to do it", "Bring this sheet", "Tell nobody", "Call us"));
        assertPrinted(paper, Stream.of("User name", USER_NAME, "Password", PASSWORD, "Serial", SERIAL));
    }

    @Test
    public final void prints_where_the_sender_can_be_reached() {
        printer().print(letter("sender", Optional.empty()));
        assertPrinted(paper("sender"), Stream.of(PHONE, PAGE));
    }

    @Test
    public final void counts_steps_in_their_order() {
        printer().print(letter("steps"));
        String paper = paper("steps");
        List<String> parts = Stream.of(Stream.of("How to do it"), numberedSteps(), Stream.of("Bring this sheet"))
                .flatMap(part -> part)
                .toList();
        int from = 0;
        for (String part : parts) {
            int found = paper.indexOf(squeezed(part), from);
            assertTrue(found >= 0, () -> "not on the paper after what comes before it: " + part);
            from = found + squeezed(part).length();
        }
    }

    @Test
    public final void prints_what_opens_things_between_opening_and_closing() {
        printer().print(letter("order"));
        String paper = paper("order");
        assertTrue(paper.indexOf(squeezed("Tell nobody")) < paper.indexOf(USER_NAME), "the opening comes first");
        assertTrue(paper.indexOf(PASSWORD) < paper.indexOf(squeezed("Call us")), "the closing comes last");
    }

    @Test
    public final void prints_a_letter_that_opens_nothing() {
        printer().print(letter("plain", Optional.empty()));
        assertPrinted(paper("plain"), Stream.of("Riverside Family Practice", "Open the portal", "Call us"));
    }

    @Test
    public final void prints_names_and_texts_as_they_are() {
        printer().print(letter("markup"));
        assertPrinted(paper("markup"), Stream.of("<b>no markup</b> &amp; ${no} %s"));
    }

    @Test
    public final void has_read_the_letter_by_the_time_it_answers() {
        Letter letter = letter("wiped");
        printer().print(letter);
        letter.access().ifPresent(PrinterContract::wipe);
        assertPrinted(paper("wiped"), Stream.of(USER_NAME, PASSWORD));
    }

    @Test
    public final void says_no_only_if_nothing_can_be_read() {
        Printer printer = withoutPaper().orElseGet(() -> abort("no printer without paper was given"));
        assertNotEquals(TransportAnswer.Kind.ACCEPTED, outcome(printer, letter("refused")), "said to be accepted");
        assertEquals(List.of(), printed("refused"), "what was not printed can be read");
    }

    @Test
    public final void answers_without_the_secrets() {
        Stream.of(Optional.of(printer()), withoutPaper())
                .flatMap(Optional::stream)
                .forEach(printer -> assertFalse(code(printer).contains(PASSWORD), "the code holds the password"));
    }

    private static void assertPrinted(String paper, Stream<String> parts) {
        parts.forEach(part -> assertTrue(paper.contains(squeezed(part)), () -> "not on the paper: " + part));
    }

    private String paper(String attempt) {
        List<String> copies = printed(attempt);
        assertEquals(1, copies.size(), "how many copies were printed");
        return squeezed(copies.get(0));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String code(Printer printer) {
        try {
            return printer.print(letter("private")).code();
        } catch (RuntimeException e) {
            return "";
        }
    }

    private static TransportAnswer.Kind outcome(Printer printer, Letter letter) {
        try {
            return printer.print(letter).kind();
        } catch (RuntimeException e) {
            return TransportAnswer.Kind.UNKNOWN;
        }
    }

    private static Letter letter(String attempt) {
        Letter.Access access = new Letter.Access(
                labelled("User name", USER_NAME),
                labelled("Password", PASSWORD),
                Secret.of("https://portal.example.org/riverside#pa1_" + "0123456789abcdefghjkmnpqrstvwxyz".repeat(3)),
                labelled("Serial", SERIAL));
        return letter(attempt, Optional.of(access));
    }

    private static Letter letter(String attempt, Optional<Letter.Access> access) {
        Letter.Header header =
                new Letter.Header(new PracticeId("riverside"), attempt, Locale.ENGLISH, sender(), "Your access");
        List<TextBlock> opening = List.of(
                TextBlock.paragraph("Open the portal, señora Núñez."),
                TextBlock.paragraph("This is <b>no markup</b> &amp; ${no} %s."),
                TextBlock.of(TextBlock.Kind.HEADING, "How to do it"),
                TextBlock.of(TextBlock.Kind.STEP, STEPS.get(0)),
                TextBlock.of(TextBlock.Kind.STEP, STEPS.get(1)),
                TextBlock.of(TextBlock.Kind.STEP, STEPS.get(2)),
                TextBlock.of(TextBlock.Kind.POINT, "Bring this sheet."),
                TextBlock.of(TextBlock.Kind.POINT, "Tell nobody."));
        return new Letter(header, opening, access, List.of(TextBlock.paragraph("Call us.")));
    }

    private static Stream<String> numberedSteps() {
        return IntStream.range(0, STEPS.size()).boxed().flatMap(i -> Stream.of(String.valueOf(i + 1), STEPS.get(i)));
    }

    private static Letter.Sender sender() {
        return new Letter.Sender("Riverside Family Practice", PHONE, PAGE);
    }

    private static Letter.Access.Labelled labelled(String label, String value) {
        return new Letter.Access.Labelled(label, Secret.of(value));
    }

    private static void wipe(Letter.Access access) {
        access.userName().value().close();
        access.password().value().close();
        access.serial().value().close();
        access.link().close();
    }
}
