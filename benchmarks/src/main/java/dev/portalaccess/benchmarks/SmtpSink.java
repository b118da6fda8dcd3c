package dev.portalaccess.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A minimal mail server: it accepts everything at once and keeps only the last mail. It answers in its own threads. */
final class SmtpSink implements AutoCloseable {

    /** The address of this machine, as a number, so that no lookup is needed. */
    static final String HOST = InetAddress.getLoopbackAddress().getHostAddress();

    private static final int USUAL_SIZE = 16 * 1024;

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile String last = "";

    private SmtpSink(ServerSocket server) {
        this.server = server;
    }

    /** Opens a server on a free port. */
    static SmtpSink open() {
        try {
            SmtpSink sink = new SmtpSink(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
            sink.threads.execute(sink::welcome);
            return sink;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    /** Returns the last mail. */
    byte[] last() {
        return last.getBytes(ISO_8859_1);
    }

    private void welcome() {
        try {
            while (true) {
                Socket socket = server.accept();
                threads.execute(() -> converse(socket));
            }
        } catch (IOException e) {
            // Closed: no further connections are accepted.
        }
    }

    private void converse(Socket socket) {
        try (socket;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1), USUAL_SIZE)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            answer(out, "220 sink");
            for (String command = in.readLine(); isMore(command); command = in.readLine()) {
                if (command.equals("DATA")) {
                    answer(out, "354 go on");
                    last = message(in);
                }
                answer(out, "250 yes");
            }
        } catch (IOException e) {
            // The client has disconnected and would have noticed missing data.
        }
    }

    private static boolean isMore(@Nullable String command) {
        return command != null && !command.equals("QUIT");
    }

    private static String message(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder(USUAL_SIZE);
        for (String line = in.readLine(); !isEnd(line); line = in.readLine()) {
            message.append(line, line.startsWith(".") ? 1 : 0, line.length()).append("\r\n");
        }
        return message.toString();
    }

    private static boolean isEnd(@Nullable String line) {
        return line == null || line.equals(".");
    }

    private static void answer(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(ISO_8859_1));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
