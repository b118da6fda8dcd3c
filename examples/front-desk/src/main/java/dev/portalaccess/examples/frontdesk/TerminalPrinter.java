package dev.portalaccess.examples.frontdesk;

import dev.portalaccess.model.Letter;
import dev.portalaccess.model.Passage;
import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.Handover;
import dev.portalaccess.spi.Printer;
import dev.portalaccess.testkit.recording.PrintedLetter;
import dev.portalaccess.testkit.recording.RecordingPrinter;
import java.util.ArrayList;
import java.util.List;

/** Shows a letter as it comes out of the printer, and keeps it for whoever it was handed to. */
final class TerminalPrinter implements Printer {

    private final Terminal terminal;
    private final Printer way;
    private final RecordingPrinter tray = new RecordingPrinter();

    TerminalPrinter(Terminal terminal, Printer way) {
        this.terminal = terminal;
        this.way = way;
    }

    @Override
    public Handover print(Letter letter) {
        List<String> page = new ArrayList<>();
        page.add(letter.header().sender().name());
        page.add(letter.header().title());
        letter.opening().forEach(passage -> page.add("\n" + shown(passage)));
        letter.access().ifPresent(access -> {
            page.add("");
            List.of(access.userName(), access.password(), access.serial()).forEach(line -> page.add(shown(line)));
            page.add("  [QR] " + shown(access.link()));
        });
        letter.closing().forEach(passage -> page.add("\n" + shown(passage)));
        terminal.paper("letter", String.join("\n", page));
        Handover answer = way.print(letter);
        if (answer.kind() == Handover.Kind.ACCEPTED) {
            tray.print(letter);
        }
        return answer;
    }

    /** The letter that was printed last. */
    PrintedLetter last() {
        return tray.last();
    }

    private static String shown(Passage passage) {
        return (passage.kind() == Passage.Kind.STEP ? "- " : "") + passage.text();
    }

    private static String shown(Letter.Access.Labelled line) {
        return "  " + line.label() + ": " + shown(line.value());
    }

    private static String shown(Secret secret) {
        return String.valueOf(secret.reveal());
    }
}
