package dev.portalaccess.mail.internal.smtp;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The connections that wait for the next mail. Safe for use by several threads. */
final class ConnectionPool {

    private final int most;
    private final InstantSource clock;
    private final Deque<SmtpConnection> idle = new ArrayDeque<>();
    private boolean closed;

    ConnectionPool(int most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Returns the most recently used connection that is still usable. */
    Optional<SmtpConnection> take() {
        Instant now = clock.instant();
        for (Optional<SmtpConnection> line = next(); line.isPresent(); line = next()) {
            if (line.get().isFit(now)) {
                return line;
            }
            line.get().close();
        }
        return Optional.empty();
    }

    private synchronized Optional<SmtpConnection> next() {
        return Optional.ofNullable(idle.pollLast());
    }

    void giveBack(SmtpConnection line) {
        if (!line.isFit(clock.instant()) || !keep(line)) {
            line.close();
        }
    }

    private synchronized boolean keep(SmtpConnection line) {
        return !closed && idle.size() < most && idle.add(line);
    }

    void close() {
        all().forEach(SmtpConnection::close);
    }

    private synchronized List<SmtpConnection> all() {
        closed = true;
        List<SmtpConnection> lines = new ArrayList<>(idle);
        idle.clear();
        return lines;
    }
}
