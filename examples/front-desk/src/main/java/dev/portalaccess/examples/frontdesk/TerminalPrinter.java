package dev.portalaccess.examples.frontdesk;

import dev.portalaccess.model.Letter;
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
    private final RecordingPrinter tray = new RecordingPrinter();

    TerminalPrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Handover print(Letter letter) {
        List<String> page = new ArrayList<>();
        page.add(letter.header().sender());
        page.add(letter.header().title());
        letter.paragraphs().forEach(paragraph -> page.add("\n" + paragraph));
        letter.access().ifPresent(access -> {
            page.add("");
            List.of(access.userName(), access.password(), access.serial()).forEach(line -> page.add(shown(line)));
            page.add("  [QR] " + shown(access.link()));
        });
        letter.closing().forEach(paragraph -> page.add("\n" + paragraph));
        terminal.paper("letter", String.join("\n", page));
        return tray.print(letter);
    }

    /** The letter that was printed last. */
    PrintedLetter last() {
        return tray.last();
    }

    private static String shown(Letter.Access.Labelled line) {
        return "  " + line.label() + ": " + shown(line.value());
    }

    private static String shown(Secret secret) {
        return String.valueOf(secret.reveal());
    }
}
