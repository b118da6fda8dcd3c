package dev.portalaccess.pdf.internal;

import dev.portalaccess.model.Letter;
import dev.portalaccess.spi.Handover;
import dev.portalaccess.spi.Printer;
import java.io.IOException;
import java.io.OutputStream;

/** PA-123: prints to the request that asked, and keeps nothing. */
public final class StreamPrinter implements Printer {

    private final Press press;
    private final Format format;
    private final OutputStream stream;

    /** To that stream, which whoever gave it closes. */
    public StreamPrinter(Press press, Format format, OutputStream stream) {
        this.press = press;
        this.format = format;
        this.stream = stream;
    }

    @Override
    public Handover print(Letter letter) {
        return press.print(letter, format, this::send);
    }

    private Handover send(Ink ink) {
        try {
            ink.writeTo(stream);
            stream.flush();
            return Handover.accepted();
        } catch (IOException | RuntimeException e) {
            return Handover.unknown("stream-broken");
        }
    }
}
