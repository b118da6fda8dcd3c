package dev.portalaccess.mail.internal.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * A socket with a limit for every wait: for the connection, for the next octets, for room to write, and for all of it
 * together. The JDK's sockets wait for ever when they write, and begin anew with each octet that arrives when they
 * read.
 *
 * <p>Used by one thread at a time; {@link #close()} by any.
 */
final class TimedSocket extends Socket {

    private final SocketChannel channel;
    private final InetSocketAddress peer;
    private final BoundedWait waiting;

    private TimedSocket(SocketChannel channel, InetSocketAddress peer, BoundedWait waiting) {
        this.channel = channel;
        this.peer = peer;
        this.waiting = waiting;
    }

    /** Returns a socket that is connected to the address. */
    static TimedSocket to(InetSocketAddress peer, SmtpSettings.Limits limits, AttemptDeadline deadline)
            throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            BoundedWait waiting = new BoundedWait(limits, Selector.open());
            waiting.until(deadline);
            TimedSocket socket = new TimedSocket(channel, peer, waiting);
            socket.connect();
            return socket;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void connect() throws IOException {
        try {
            SelectionKey key = waiting.watch(channel);
            boolean connected = channel.connect(peer);
            while (!connected) {
                waiting.forConnection(key);
                connected = channel.finishConnect();
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** A new attempt begins, with its own deadline and its own limit on the server's output. */
    void begin(AttemptDeadline deadline) {
        waiting.until(deadline);
    }

    /** Reports whether the server sent something unasked, such as the notice that it closes the connection. */
    boolean hasNews() {
        try {
            return channel.read(ByteBuffer.allocate(1)) != 0;
        } catch (IOException e) {
            return true;
        }
    }

    int read(ByteBuffer octets) throws IOException {
        int count = channel.read(octets);
        while (count == 0) {
            waiting.forOctets(key());
            count = channel.read(octets);
        }
        waiting.heard(count);
        return count;
    }

    void write(ByteBuffer octets) throws IOException {
        while (octets.hasRemaining()) {
            if (channel.write(octets) == 0) {
                waiting.forRoom(key());
            }
        }
    }

    private SelectionKey key() throws IOException {
        return waiting.keyOf(channel);
    }

    @Override
    public InputStream getInputStream() {
        return new SocketStreams.In(this);
    }

    @Override
    public OutputStream getOutputStream() {
        return new SocketStreams.Out(this);
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            channel.close();
        } finally {
            waiting.close();
        }
    }

    @Override
    public boolean isConnected() {
        return channel.isConnected() || !channel.isOpen();
    }

    @Override
    public boolean isBound() {
        return true;
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public InetAddress getInetAddress() {
        return peer.getAddress();
    }

    @Override
    public int getPort() {
        return peer.getPort();
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return peer;
    }

    @Override
    public InetAddress getLocalAddress() {
        return channel.socket().getLocalAddress();
    }

    @Override
    public int getLocalPort() {
        return channel.socket().getLocalPort();
    }

    @Override
    public SocketAddress getLocalSocketAddress() {
        return channel.socket().getLocalSocketAddress();
    }

    /** Does nothing: the limits are fixed. */
    @Override
    public synchronized void setSoTimeout(int timeout) {}

    @Override
    public synchronized int getSoTimeout() {
        return 0;
    }

    @Override
    public void setTcpNoDelay(boolean on) throws SocketException {
        channel.socket().setTcpNoDelay(on);
    }

    @Override
    public boolean getTcpNoDelay() throws SocketException {
        return channel.socket().getTcpNoDelay();
    }

    @Override
    public void setSoLinger(boolean on, int linger) throws SocketException {
        channel.socket().setSoLinger(on, linger);
    }

    @Override
    public int getSoLinger() throws SocketException {
        return channel.socket().getSoLinger();
    }

    @Override
    public void shutdownInput() throws IOException {
        channel.shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        channel.shutdownOutput();
    }

    @Override
    public boolean isInputShutdown() {
        return channel.socket().isInputShutdown();
    }

    @Override
    public boolean isOutputShutdown() {
        return channel.socket().isOutputShutdown();
    }
}
