package dev.portalaccess.examples.frontdesk.web.practice;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The stream that a letter is printed to: the response to this request, which becomes a PDF with the first byte and not
 * before.
 */
final class BrowserPrinter extends OutputStream {

    private final Context context;
    private boolean begun;

    BrowserPrinter(Context context) {
        this.context = context;
    }

    /** Reports whether any output was written. */
    boolean hasBegun() {
        return begun;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
        begin();
        context.res().getOutputStream().write(octets, from, length);
    }

    @Override
    public void flush() throws IOException {
        if (begun) {
            context.res().getOutputStream().flush();
        }
    }

    private void begin() {
        if (begun) {
            return;
        }
        begun = true;
        context.contentType("application/pdf");
        context.header("Content-Disposition", "inline");
        context.header("Cache-Control", "no-store");
        // A browser's PDF viewer is a page with styles and an object in it.
        context.header(
                "Content-Security-Policy",
                "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    }
}
