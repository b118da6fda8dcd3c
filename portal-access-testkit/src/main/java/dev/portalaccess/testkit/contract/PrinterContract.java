package dev.portalaccess.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.portalaccess.model.Letter;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.Handover;
import dev.portalaccess.spi.Printer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a {@link Printer} must do, seen from both ends: a host says what can be read on the paper that came out. */
public abstract class PrinterContract {

    private static final String USER_NAME = "P-7KQM4XTR";
    private static final String PASSWORD = "K7QM-4XTR-9WHF-2C5P";
    private static final String SERIAL = "S-4XTR9WHF";

    /** For subclasses. */
    protected PrinterContract() {}

    /** What is tested, with paper and ink. */
    protected abstract Printer printer();

    /**
     * What can be read on every copy of that letter, one text for each copy; blanks and line ends do not matter. Waits
     * until the paper is there.
     *
     * @param attempt the id of the attempt, {@link Letter.Header#attempt()}
     */
    protected abstract List<String> printed(String attempt);

    /** A printer that prints nothing and says so; without one, that is not tested. */
    protected Optional<Printer> withoutPaper() {
        return Optional.empty();
    }

    @Test
    public final void puts_a_letter_on_paper_once() {
        assertEquals(Handover.Kind.ACCEPTED, printer().print(letter("once")).kind(), "paper and ink are there");
        assertEquals(1, printed("once").size(), "how many copies were printed");
    }

    @Test
    public final void prints_everything_that_stands_in_a_letter() {
        printer().print(letter("whole"));
        String paper = paper("whole");
        assertPrinted(paper, Stream.of("Riverside Family Practice", "Your access", "Open the portal", "señora Núñez"));
        assertPrinted(paper, Stream.of("User name", USER_NAME, "Password", PASSWORD, "Serial", SERIAL, "Call us"));
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
        assertNotEquals(Handover.Kind.ACCEPTED, outcome(printer, letter("refused")), "said to be accepted");
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

    private static Handover.Kind outcome(Printer printer, Letter letter) {
        try {
            return printer.print(letter).kind();
        } catch (RuntimeException e) {
            return Handover.Kind.UNKNOWN;
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
        Letter.Header header = new Letter.Header(
                new PracticeId("riverside"), attempt, Locale.ENGLISH, "Riverside Family Practice", "Your access");
        List<String> paragraphs = List.of("Open the portal, señora Núñez.", "This is <b>no markup</b> &amp; ${no} %s.");
        return new Letter(header, paragraphs, access, List.of("Call us."));
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
