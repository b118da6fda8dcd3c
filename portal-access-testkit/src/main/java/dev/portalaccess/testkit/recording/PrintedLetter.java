package dev.portalaccess.testkit.recording;

import dev.portalaccess.model.Secret;
import dev.portalaccess.model.text.Letter;
import dev.portalaccess.model.text.TextBlock;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A letter as its reader sees it, with its secrets. It is a copy that the library does not wipe. Immutable. */
public final class PrintedLetter {

    private final Letter.Header header;
    private final List<TextBlock> opening;
    private final Optional<Letter.Access> access;
    private final List<TextBlock> closing;

    private PrintedLetter(Letter letter) {
        this.header = letter.header();
        this.opening = letter.opening();
        this.access = letter.access().map(PrintedLetter::copied);
        this.closing = letter.closing();
    }

    /** Returns the content of the paper once the letter is printed. */
    static PrintedLetter of(Letter letter) {
        return new PrintedLetter(letter);
    }

    /** Returns the header. */
    public Letter.Header header() {
        return header;
    }

    /** Returns the instructions, step by step. */
    public List<TextBlock> opening() {
        return opening;
    }

    /** Returns how long the letter is valid and where to call. */
    public List<TextBlock> closing() {
        return closing;
    }

    /** Reports whether the letter has a user name, a password and a link; sign-in instructions have none. */
    public boolean hasAccess() {
        return access.isPresent();
    }

    /** Returns the temporary user name, as a new copy that the caller closes. */
    public Secret userName() {
        return copy(access().userName().value());
    }

    /** Returns the temporary password as it is printed, as a new copy that the caller closes. */
    public Secret password() {
        return copy(access().password().value());
    }

    /** Returns the link behind the QR code, as a new copy that the caller closes. */
    public Secret link() {
        return copy(access().link());
    }

    /** Returns the code in the link, as a new copy that the caller closes. */
    public Secret code() {
        return RecordedLink.in(revealed(access().link()))
                .map(link -> Secret.of(link.code()))
                .orElseThrow(() -> new AssertionError("the letter's link has no code"));
    }

    /** Returns the serial number that the holder reads out on the phone; it is not secret. */
    public String serial() {
        return revealed(access().serial().value());
    }

    /** Returns everything on the paper, one item to a line; secret if the letter gives access. */
    public String text() {
        Letter.Sender sender = header.sender();
        Stream<String> top = Stream.of(sender.name(), sender.phone(), sender.page(), header.title());
        Stream<String> middle = access.stream().flatMap(PrintedLetter::lines);
        return Stream.of(top, lines(opening), middle, lines(closing))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    private Letter.Access access() {
        return access.orElseThrow(() -> new AssertionError("the letter opens nothing"));
    }

    private static Stream<String> lines(List<TextBlock> passages) {
        List<String> lines = new ArrayList<>();
        int step = 0;
        for (TextBlock passage : passages) {
            step = passage.kind() == TextBlock.Kind.STEP ? step + 1 : 0;
            lines.add((step > 0 ? step + ". " : "") + passage.text());
        }
        return lines.stream();
    }

    private static Stream<String> lines(Letter.Access access) {
        return Stream.of(
                line(access.userName()), line(access.password()), line(access.serial()), revealed(access.link()));
    }

    private static String line(Letter.Access.Labelled labelled) {
        return labelled.label() + " " + revealed(labelled.value());
    }

    private static Letter.Access copied(Letter.Access access) {
        return new Letter.Access(
                copied(access.userName()), copied(access.password()), copy(access.link()), copied(access.serial()));
    }

    private static Letter.Access.Labelled copied(Letter.Access.Labelled labelled) {
        return new Letter.Access.Labelled(labelled.label(), copy(labelled.value()));
    }

    private static Secret copy(Secret secret) {
        return Secret.of(CharBuffer.wrap(secret.reveal()));
    }

    private static String revealed(Secret secret) {
        return String.valueOf(secret.reveal());
    }

    /** Returns only the attempt's id. */
    @Override
    public String toString() {
        return "PrintedLetter[" + header.attempt() + ", redacted]";
    }
}
