package dev.portalaccess.mail.internal.smtp;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The waits for a channel, all within their limits. It also counts the octets that arrived. */
final class BoundedWait {

    /** The most octets; no conversation about one mail is longer, so the limit ends an endless one. */
    private static final int MOST_OCTETS = 1 << 20;

    private final SmtpSettings.Limits limits;
    private final Selector selector;
    private volatile @Nullable AttemptDeadline deadline;
    private int octets;

    BoundedWait(SmtpSettings.Limits limits, Selector selector) {
        this.limits = limits;
        this.selector = selector;
    }

    void until(AttemptDeadline next) {
        deadline = next;
        octets = 0;
    }

    void heard(int count) throws IOException {
        octets += Math.max(0, count);
        if (octets > MOST_OCTETS) {
            throw new SocketException("the server says too much");
        }
    }

    SelectionKey watch(SocketChannel channel) throws ClosedChannelException {
        return channel.register(selector, 0);
    }

    SelectionKey keyOf(SocketChannel channel) throws ClosedChannelException {
        SelectionKey key = channel.keyFor(selector);
        if (key == null) {
            throw new ClosedChannelException();
        }
        return key;
    }

    void forConnection(SelectionKey key) throws IOException {
        await(key, SelectionKey.OP_CONNECT, limits.connect());
    }

    void forOctets(SelectionKey key) throws IOException {
        await(key, SelectionKey.OP_READ, limits.read());
    }

    void forRoom(SelectionKey key) throws IOException {
        await(key, SelectionKey.OP_WRITE, limits.write());
    }

    private void await(SelectionKey key, int operation, Duration limit) throws IOException {
        AttemptDeadline end = deadline;
        long millis = end == null ? 0 : end.millisFor(limit);
        if (millis <= 0) {
            throw new SocketTimeoutException("the attempt took too long");
        }
        try {
            key.interestOps(operation);
            if (selector.select(millis) == 0) {
                throw new SocketTimeoutException("the server took too long");
            }
            selector.selectedKeys().clear();
        } catch (CancelledKeyException | ClosedSelectorException e) {
            throw new SocketException("closed");
        }
    }

    void close() throws IOException {
        selector.close();
    }
}
