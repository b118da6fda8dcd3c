package dev.portalaccess.mail.internal.smtp;

import dev.portalaccess.spi.TransportAnswer;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPOutputStream;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A conversation with the server. The words are Angus's, their order is ours: so the progress at the time of a failure
 * is known for certain.
 */
final class SmtpConnection extends SMTPTransport {

    private static final byte[] END = {'.'};
    private static final byte[] FORGET = {'R', 'S', 'E', 'T'};

    private final SmtpSettings settings;
    private final TimedSocket socket;
    private final Instant openedAt;
    private int mails;
    private boolean usable;
    private boolean greeted;
    private boolean protecting;
    private boolean endSaid;
    private String trouble = FailureCode.CONNECTION;

    private SmtpConnection(SmtpSettings settings, Session session, TimedSocket socket, Instant openedAt) {
        super(session, new URLName("smtp", null, -1, null, null, null), "smtp", false);
        this.settings = settings;
        this.socket = socket;
        this.openedAt = openedAt;
    }

    /** A connection that is ready for mail: encrypted and signed in as demanded. */
    static SmtpConnection open(SmtpSettings settings, Session session, AttemptDeadline deadline)
            throws ConnectFailedException {
        TimedSocket socket = ServerConnector.dial(settings, deadline);
        SmtpConnection line =
                new SmtpConnection(settings, session, socket, deadline.clock().instant());
        try {
            line.greet();
            return line;
        } catch (ConnectFailedException e) {
            line.hangUp();
            throw e;
        }
    }

    private synchronized void greet() throws ConnectFailedException {
        setLocalHost(settings.name().orElseGet(() -> AngusProperties.literal(socket.getLocalAddress())));
        try {
            connect(AngusProperties.secured(socket, settings.peer()));
        } catch (AuthenticationFailedException e) {
            throw new ConnectFailedException(FailureCode.LOGIN);
        } catch (MessagingException | IOException | RuntimeException e) {
            throw new ConnectFailedException(whyNot(e));
        }
        if (settings.login().isPresent() && !supportsExtension("AUTH")) {
            throw new ConnectFailedException(FailureCode.LOGIN);
        }
        usable = true;
    }

    private String whyNot(Exception e) {
        boolean unprotected = settings.peer().security() == TransportSecurity.STARTTLS && greeted && !protecting;
        SmtpReply reply = last();
        return reply.isNegative()
                ? reply.code()
                : FailureCode.of(e, unprotected ? FailureCode.TLS : FailureCode.CONNECT);
    }

    @Override
    protected synchronized boolean protocolConnect(String host, int port, String user, String password)
            throws MessagingException {
        if (settings.login().isEmpty()) {
            return super.protocolConnect(host, port, user, password);
        }
        SmtpCredentials login = settings.login().get();
        return super.protocolConnect(host, port, login.user(), login.passwordText());
    }

    @Override
    protected void startTLS() throws MessagingException {
        protecting = true;
        super.startTLS();
    }

    // The one after STARTTLS counts: what was offered in clear, anybody may have offered.
    @Override
    protected boolean ehlo(String domain) throws MessagingException {
        greeted = super.ehlo(domain);
        if (!greeted) {
            throw new MessagingException("the server does not speak the protocol that is needed");
        }
        return true;
    }

    /**
     * Hands that mail over.
     *
     * @return empty if the connection broke before the end of the mail was sent, so that it was certainly not accepted
     */
    synchronized Optional<TransportAnswer> hand(EncodedMail parcel, AttemptDeadline deadline) {
        socket.begin(deadline);
        mails++;
        usable = false;
        endSaid = false;
        try {
            return say(parcel);
        } catch (MessagingException | IOException | RuntimeException e) {
            usable = false;
            trouble = FailureCode.of(e, FailureCode.CONNECTION);
            return endSaid ? Optional.of(TransportAnswer.unknown(trouble)) : Optional.empty();
        }
    }

    private Optional<TransportAnswer> say(EncodedMail parcel) throws MessagingException, IOException {
        if (parcel.needsUtf8() && !supportsExtension("SMTPUTF8")) {
            usable = true;
            return Optional.of(TransportAnswer.refused(SmtpReply.NO_SUCH_ADDRESSES));
        }
        EncodedMail.Reports reports =
                supportsExtension("DSN") ? EncodedMail.Reports.ON_FAILURE : EncodedMail.Reports.NONE;
        SmtpReply reply = reply(parcel.mailFrom(reports));
        if (reply.isPositive()) {
            reply = reply(parcel.rcptTo(reports));
        }
        if (!reply.isPositive()) {
            forget();
            return notTaken(reply);
        }
        return send(parcel);
    }

    private Optional<TransportAnswer> send(EncodedMail parcel) throws MessagingException, IOException {
        SMTPOutputStream way;
        try {
            way = (SMTPOutputStream) data();
        } catch (SMTPSendFailedException e) {
            return notTaken(last());
        }
        way.write(parcel.octets());
        way.ensureAtBOL();
        endSaid = true;
        return Optional.of(taken(reply(END)));
    }

    private Optional<TransportAnswer> notTaken(SmtpReply no) {
        if (no.isRefusal()) {
            return Optional.of(no.refusal());
        }
        usable = false;
        trouble = no.isNegative() ? no.code() : FailureCode.CONNECTION;
        return Optional.empty();
    }

    private TransportAnswer taken(SmtpReply reply) {
        usable = reply.isPositive() || reply.isRefusal();
        if (reply.isPositive()) {
            return TransportAnswer.accepted();
        }
        return reply.isNegative() ? reply.refusal() : TransportAnswer.unknown(FailureCode.CONNECTION);
    }

    // Angus asks for this, too, once the server has refused the data; that it fails must not hide why.
    @Override
    public synchronized void issueCommand(String command, int expected) throws MessagingException {
        if ("RSET".equals(command)) {
            forget();
        } else {
            super.issueCommand(command, expected);
        }
    }

    private void forget() {
        try {
            usable = reply(FORGET).isPositive();
        } catch (MessagingException e) {
            usable = false;
        }
    }

    private SmtpReply reply(byte[] command) throws MessagingException {
        simpleCommand(command);
        return last();
    }

    private SmtpReply last() {
        return SmtpReply.of(getLastReturnCode(), getLastServerResponse());
    }

    /** Returns the reason for the failure of the connection. */
    synchronized String trouble() {
        return trouble;
    }

    /** Reports whether the connection can take another mail now. */
    synchronized boolean isFit(Instant now) {
        SmtpSettings.Reuse reuse = settings.reuse();
        return usable && mails < reuse.mails() && now.isBefore(openedAt.plus(reuse.age())) && !socket.hasNews();
    }

    /** Closes the connection, with a farewell if the server still listens. */
    @Override
    public synchronized void close() {
        if (!usable) {
            hangUp();
        } else {
            farewell();
        }
    }

    private void hangUp() {
        try {
            socket.close();
        } catch (IOException e) {
            // What cannot be closed is not used any more.
        }
        farewell();
    }

    private void farewell() {
        usable = false;
        try {
            super.close();
        } catch (MessagingException e) {
            // The server was not there to hear it.
        }
    }
}
