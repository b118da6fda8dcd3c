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
    private final ServerMemory memory = new ServerMemory();

    /** Creates a sender for the server in the settings. */
    public SmtpSender(SmtpSettings settings, InstantSource clock) {
        this.settings = settings;
        this.session = AngusProperties.session(settings);
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

    /** Sends over a new connection, and over another one with a new token if the first token was not accepted. */
    private TransportAnswer overANewLine(EncodedMail parcel, AttemptDeadline deadline) {
        LineResult first = tryALine(settings, parcel, deadline);
        Optional<SmtpCredentials> renewed =
                first.loginRefused() ? settings.login().flatMap(SmtpCredentials::renewedLogin) : Optional.empty();
        return renewed.map(login -> tryALine(settings.withLogin(login), parcel, deadline))
                .orElse(first)
                .answer();
    }

    private LineResult tryALine(SmtpSettings chosen, EncodedMail parcel, AttemptDeadline deadline) {
        try {
            SmtpConnection line = SmtpConnection.open(chosen, session, memory, deadline);
            return over(line, parcel, deadline)
                    .map(answer -> new LineResult(answer, false))
                    .orElseGet(() -> new LineResult(line.trouble(), line.isLoginRefused()));
        } catch (ConnectFailedException e) {
            return new LineResult(e.answer(), e.isLoginRefused());
        }
    }

    private record LineResult(TransportAnswer answer, boolean loginRefused) {}

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
