package dev.portalaccess.mail.internal.smtp;

import dev.portalaccess.spi.TransportAnswer;
import jakarta.mail.Session;
import java.time.InstantSource;
import java.util.Optional;

/** A sender of mail to one server, over reused connections. Safe for use by several threads. */
public final class SmtpSender implements AutoCloseable {

    private final SmtpSettings settings;
    private final Session session;
    private final InstantSource clock;
    private final ConnectionPool pool;

    /** Creates a sender for the server in the settings. */
    public SmtpSender(SmtpSettings settings, InstantSource clock) {
        this.settings = settings;
        this.session = AngusProperties.session(settings.peer());
        this.clock = clock;
        this.pool = new ConnectionPool(settings.reuse().idle(), clock);
    }

    /** Sends one mail; always ends within the limit for the whole attempt. */
    public TransportAnswer send(EncodedMail parcel) {
        AttemptDeadline deadline = AttemptDeadline.in(settings.limits().whole(), clock);
        // A line that waited may have gone stale. If it broke before the end of the mail, a new one does no harm.
        return pool.take()
                .flatMap(line -> over(line, parcel, deadline))
                .orElseGet(() -> overANewLine(parcel, deadline));
    }

    private TransportAnswer overANewLine(EncodedMail parcel, AttemptDeadline deadline) {
        try {
            SmtpConnection line = SmtpConnection.open(settings, session, deadline);
            return over(line, parcel, deadline).orElseGet(() -> TransportAnswer.deferred(line.trouble()));
        } catch (ConnectFailedException e) {
            return TransportAnswer.deferred(e.code());
        }
    }

    private Optional<TransportAnswer> over(SmtpConnection line, EncodedMail parcel, AttemptDeadline deadline) {
        try {
            return line.hand(parcel, deadline);
        } finally {
            pool.giveBack(line);
        }
    }

    /** Closes the idle connections. Mail in progress is still sent; no connection stays open afterwards. */
    @Override
    public void close() {
        pool.close();
    }
}
