package dev.portalaccess.examples.frontdesk.scene;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;

/** A request as nobody's browser would send it: byte for byte. */
public final class RawRequest implements AutoCloseable {

    private static final int LONG = 60_000;
    private static final int NOW_AND_THEN = 20;
    private static final int MOST = 5_000;

    private final Socket socket;

    /** Connects to the site. */
    public RawRequest(URI site) throws IOException {
        socket = new Socket(InetAddress.getByName(site.getHost()), site.getPort());
        // A guard against hanging only.
        socket.setSoTimeout(LONG);
    }

    /** Sends the text, with a line end behind each of its lines. */
    public RawRequest sends(String... lines) throws IOException {
        return sendsOnly(String.join("\r\n", lines) + "\r\n");
    }

    /** Sends the text as it is. */
    public RawRequest sendsOnly(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** Sends a byte now and then until the site closes the connection; gives what it answered. */
    public String dribbles() throws IOException {
        socket.setSoTimeout(NOW_AND_THEN);
        StringBuilder read = new StringBuilder();
        for (int i = 0; i < MOST; i++) {
            try {
                int one = socket.getInputStream().read();
                if (one < 0) {
                    return read.toString();
                }
                read.append((char) one);
            } catch (SocketTimeoutException nothingYet) {
                if (!canSend()) {
                    return read.toString();
                }
            } catch (SocketException closed) {
                return read.toString();
            }
        }
        throw new AssertionError("the connection was never closed");
    }

    private boolean canSend() throws IOException {
        try {
            sendsOnly("a");
            return true;
        } catch (SocketException closed) {
            return false;
        }
    }

    /** Reads the first line of the answer. */
    public String firstLine() throws IOException {
        StringBuilder read = new StringBuilder();
        for (int one = socket.getInputStream().read();
                one >= 0 && one != '\r';
                one = socket.getInputStream().read()) {
            read.append((char) one);
        }
        return read.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
