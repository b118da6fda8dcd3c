package dev.portalaccess.mail.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A small mail server on this machine that does what a test tells it, and remembers what it was told. */
public final class TestServer implements AutoCloseable {

    private final ServerSocket door;
    private final Thread porter;
    private final Map<ConversationStep, ServerAction> acts =
            Collections.synchronizedMap(new EnumMap<>(ConversationStep.class));
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final Set<String> extensions = Collections.synchronizedSet(new LinkedHashSet<>());
    private final List<TakenMail> taken = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = new CopyOnWriteArraySet<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Optional<SSLContext> fromTheStart;
    private volatile SSLContext onRequest = TestCertificate.ofLocalhost().context();

    private TestServer(Optional<SSLContext> fromTheStart) {
        this.fromTheStart = fromTheStart;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.porter = background(this::welcome);
    }

    /** One that speaks in clear, until it is asked for more. */
    public static TestServer start() {
        return new TestServer(Optional.empty());
    }

    /** One that encrypts from the first octet. */
    public static TestServer startTls(TestCertificate certificate) {
        return new TestServer(Optional.of(certificate.context()));
    }

    /** Lists that extension, such as {@code DSN}. */
    public TestServer offering(String... names) {
        extensions.addAll(List.of(names));
        return this;
    }

    /** Proves itself with that after STARTTLS. */
    public TestServer proving(TestCertificate certificate) {
        onRequest = certificate.context();
        return this;
    }

    /** From now on does that at that step. */
    public TestServer at(ConversationStep step, ServerAction act) {
        acts.put(step, act);
        return this;
    }

    /** From now on answers that at that step. */
    public TestServer at(ConversationStep step, String reply) {
        return at(step, new ServerAction.Say(reply));
    }

    /** From now on answers that to each command that has that text in it. */
    public TestServer refusing(String part, String reply) {
        refusals.put(part, reply);
        return this;
    }

    /** From now on does what is usual. */
    public void behave() {
        acts.clear();
        refusals.clear();
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Everything whose end it has seen, whatever it answered. */
    public List<TakenMail> taken() {
        return taken;
    }

    /** Every command, over all connections. */
    public List<String> commands() {
        return commands;
    }

    /** How many there have been. */
    public int connections() {
        return connections.get();
    }

    /** Ends what is open, as a server does that is restarted. */
    public void hangUp() {
        open.forEach(TestServer::close);
    }

    /** How many are open. */
    public int open() {
        return open.size();
    }

    /** Nobody comes in any more once this has returned. */
    @Override
    public void close() {
        try {
            door.close();
            porter.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        hangUp();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                socket.setTcpNoDelay(true);
                int number = connections.getAndIncrement();
                open.add(socket);
                background(() -> talk(socket, number));
            } catch (IOException e) {
                // Closed.
            }
        }
    }

    private void talk(Socket socket, int number) {
        try {
            new SmtpConversation(
                            this, fromTheStart.isPresent() ? encrypted(socket, fromTheStart.get()) : socket, number)
                    .hold();
        } catch (IOException e) {
            // The other side is gone.
        } finally {
            close(socket);
            open.remove(socket);
        }
    }

    Optional<ServerAction> act(ConversationStep step, String command) {
        return refusals.entrySet().stream()
                .filter(refusal -> command.contains(refusal.getKey()))
                .<ServerAction>map(refusal -> new ServerAction.Say(refusal.getValue()))
                .findFirst()
                .or(() -> Optional.ofNullable(acts.get(step)));
    }

    List<String> extensions() {
        synchronized (extensions) {
            return new ArrayList<>(extensions);
        }
    }

    boolean isClosed() {
        return door.isClosed();
    }

    Socket encrypted(Socket socket) throws IOException {
        return encrypted(socket, onRequest);
    }

    private static Socket encrypted(Socket socket, SSLContext context) throws IOException {
        SSLSocket server = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
        server.setUseClientMode(false);
        server.startHandshake();
        return server;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Then it is closed.
        }
    }

    private static Thread background(Runnable work) {
        Thread thread = new Thread(work, "test-server");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
