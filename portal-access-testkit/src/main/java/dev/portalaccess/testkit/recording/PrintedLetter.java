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

/** A letter as it lies in front of its reader, with what opens things; a copy, so nobody wipes it. Immutable. */
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

    /** What is on the paper once that letter is printed. */
    static PrintedLetter of(Letter letter) {
        return new PrintedLetter(letter);
    }

    /** What stands on top. */
    public Letter.Header header() {
        return header;
    }

    /** What to do, step by step. */
    public List<TextBlock> opening() {
        return opening;
    }

    /** Until when it is good and whom to call. */
    public List<TextBlock> closing() {
        return closing;
    }

    /** Whether it holds a user name, a password and a link; login instructions do not. */
    public boolean hasAccess() {
        return access.isPresent();
    }

    /** The temporary user name; a fresh copy for the caller to close. */
    public Secret userName() {
        return copy(access().userName().value());
    }

    /** The temporary password as it is printed; a fresh copy for the caller to close. */
    public Secret password() {
        return copy(access().password().value());
    }

    /** The link behind the QR code; a fresh copy for the caller to close. */
    public Secret link() {
        return copy(access().link());
    }

    /** The code in the link; a fresh copy for the caller to close. */
    public Secret code() {
        return RecordedLink.in(revealed(access().link()))
                .map(link -> Secret.of(link.code()))
                .orElseThrow(() -> new AssertionError("the letter's link has no code"));
    }

    /** What the holder reads out on the phone; no secret. */
    public String serial() {
        return revealed(access().serial().value());
    }

    /** Everything on the paper, one item to a line; secret if the letter opens things. */
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

    /** The attempt's id only. */
    @Override
    public String toString() {
        return "PrintedLetter[" + header.attempt() + ", redacted]";
    }
}
