package dev.portalaccess.mail.internal.smtp;

import dev.portalaccess.spi.Handover;
import jakarta.mail.Session;
import java.time.InstantSource;
import java.util.Optional;

/** Hands mails to one server, over lines that are used again. Safe for use by several threads. */
public final class Sending implements AutoCloseable {

    private final Settings settings;
    private final Session session;
    private final InstantSource clock;
    private final Pool pool;

    /** To the server of these settings. */
    public Sending(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.session = Protocol.session(settings.peer());
        this.clock = clock;
        this.pool = new Pool(settings.reuse().idle(), clock);
    }

    /** Hands one mail over; always ends within the limit for the whole. */
    public Handover send(Parcel parcel) {
        Deadline deadline = Deadline.in(settings.limits().whole(), clock);
        // A line that waited may have gone stale. If it broke before the end of the mail, a new one does no harm.
        return pool.take()
                .flatMap(line -> over(line, parcel, deadline))
                .orElseGet(() -> overANewLine(parcel, deadline));
    }

    private Handover overANewLine(Parcel parcel, Deadline deadline) {
        try {
            Line line = Line.open(settings, session, deadline);
            return over(line, parcel, deadline).orElseGet(() -> Handover.deferred(line.trouble()));
        } catch (NoLine e) {
            return Handover.deferred(e.code());
        }
    }

    private Optional<Handover> over(Line line, Parcel parcel, Deadline deadline) {
        try {
            return line.hand(parcel, deadline);
        } finally {
            pool.giveBack(line);
        }
    }

    /** Closes the lines that wait. What is being sent is sent; nothing is kept open afterwards. */
    @Override
    public void close() {
        pool.close();
    }
}
