package dev.portalaccess.pdf.internal;

import dev.portalaccess.model.text.Letter;
import dev.portalaccess.spi.Printer;
import dev.portalaccess.spi.TransportAnswer;
import java.io.IOException;
import java.io.OutputStream;

/** A printer that writes the PDF to the current request and keeps no copy (PA-123). */
public final class StreamPrinter implements Printer {

    private final PdfRenderer press;
    private final PageFormat format;
    private final OutputStream stream;

    /** Prints to that stream; the caller closes it. */
    public StreamPrinter(PdfRenderer press, PageFormat format, OutputStream stream) {
        this.press = press;
        this.format = format;
        this.stream = stream;
    }

    @Override
    public TransportAnswer print(Letter letter) {
        return press.print(letter, format, this::send);
    }

    private TransportAnswer send(WipedOutputStream ink) {
        try {
            ink.writeTo(stream);
            stream.flush();
            return TransportAnswer.accepted();
        } catch (IOException | RuntimeException e) {
            return TransportAnswer.unknown("stream-broken");
        }
    }
}
