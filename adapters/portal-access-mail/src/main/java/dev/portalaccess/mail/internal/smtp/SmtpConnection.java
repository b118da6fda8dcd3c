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
    private final ServerMemory memory;
    private final TimedSocket socket;
    private final Instant openedAt;
    private int mails;
    private boolean usable;
    private boolean greeted;
    private boolean protecting;
    private boolean endSaid;
    private boolean loginRefused;
    private TransportAnswer trouble = FailureCode.answer(FailureCode.CONNECTION);

    private SmtpConnection(
            SmtpSettings settings, Session session, ServerMemory memory, TimedSocket socket, Instant openedAt) {
        super(session, new URLName("smtp", null, -1, null, null, null), "smtp", false);
        this.settings = settings;
        this.memory = memory;
        this.socket = socket;
        this.openedAt = openedAt;
    }

    /** A connection that is ready for mail: encrypted and signed in as demanded. */
    static SmtpConnection open(SmtpSettings settings, Session session, ServerMemory memory, AttemptDeadline deadline)
            throws ConnectFailedException {
        TimedSocket socket = ServerConnector.dial(settings, deadline);
        SmtpConnection line = new SmtpConnection(
                settings, session, memory, socket, deadline.clock().instant());
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
            throw whyNoLogin();
        } catch (MessagingException | IOException | RuntimeException e) {
            throw new ConnectFailedException(whyNot(e));
        }
        if (settings.login().isPresent() && !supportsExtension("AUTH")) {
            throw ConnectFailedException.refusedLogin();
        }
        usable = true;
    }

    // What the server cannot check now says nothing against the login.
    private ConnectFailedException whyNoLogin() {
        SmtpReply reply = last();
        return reply.isNegative() && !reply.isPermanent()
                ? new ConnectFailedException(RefusalRule.answerTo(reply, ConversationStage.LOGIN))
                : ConnectFailedException.refusedLogin();
    }

    private TransportAnswer whyNot(Exception e) {
        boolean unprotected = settings.peer().security() == TransportSecurity.STARTTLS && greeted && !protecting;
        SmtpReply reply = last();
        return reply.isNegative()
                ? RefusalRule.answerTo(reply, ConversationStage.BEGINNING)
                : FailureCode.answer(FailureCode.of(e, unprotected ? FailureCode.TLS : FailureCode.CONNECT));
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
            trouble = FailureCode.answer(FailureCode.of(e, FailureCode.CONNECTION));
            return endSaid ? Optional.of(TransportAnswer.unknown(trouble.code())) : Optional.empty();
        }
    }

    private Optional<TransportAnswer> say(EncodedMail parcel) throws MessagingException, IOException {
        if (parcel.needsUtf8() && !supportsExtension("SMTPUTF8")) {
            usable = true;
            return Optional.of(TransportAnswer.refused(SmtpReply.NO_SUCH_ADDRESSES));
        }
        Step step = introduce(parcel);
        if (!step.reply().isPositive()) {
            forget();
            return notTaken(step);
        }
        return send(parcel);
    }

    /** Says who sends and who receives, without a request for reports if the server refuses that (RFC 3461). */
    private Step introduce(EncodedMail parcel) throws MessagingException {
        if (!supportsExtension("DSN") || memory.refusesReports()) {
            return introduce(parcel, EncodedMail.Reports.NONE);
        }
        Step step = introduce(parcel, EncodedMail.Reports.ON_FAILURE);
        if (!step.reply().isAboutParameters()) {
            return step;
        }
        forget();
        Step plain = introduce(parcel, EncodedMail.Reports.NONE);
        if (plain.isFurtherThan(step)) {
            memory.rememberRefusedReports();
        }
        return plain;
    }

    private Step introduce(EncodedMail parcel, EncodedMail.Reports reports) throws MessagingException {
        SmtpReply reply = reply(parcel.mailFrom(reports));
        return reply.isPositive()
                ? new Step(ConversationStage.RECIPIENT, reply(parcel.rcptTo(reports)))
                : new Step(ConversationStage.SENDER, reply);
    }

    private record Step(ConversationStage stage, SmtpReply reply) {

        boolean isFurtherThan(Step other) {
            return reply.isPositive() || stage.compareTo(other.stage) > 0;
        }
    }

    private Optional<TransportAnswer> send(EncodedMail parcel) throws MessagingException, IOException {
        SMTPOutputStream way;
        try {
            way = (SMTPOutputStream) data();
        } catch (SMTPSendFailedException e) {
            return notTaken(new Step(ConversationStage.CONTENT, last()));
        }
        way.write(parcel.octets());
        way.ensureAtBOL();
        endSaid = true;
        return Optional.of(taken(reply(END)));
    }

    private Optional<TransportAnswer> notTaken(Step step) {
        SmtpReply no = step.reply();
        loginRefused = no.isAboutTheLogin();
        if (no.isRefusal() && !loginRefused) {
            return Optional.of(RefusalRule.answerTo(no, step.stage()));
        }
        // Another connection, with another login, may do better.
        usable = false;
        trouble = no.isNegative() ? RefusalRule.answerTo(no, step.stage()) : FailureCode.answer(FailureCode.CONNECTION);
        return Optional.empty();
    }

    private TransportAnswer taken(SmtpReply reply) {
        usable = reply.isPositive() || reply.isRefusal();
        if (reply.isPositive()) {
            return TransportAnswer.accepted();
        }
        return reply.isNegative()
                ? RefusalRule.answerTo(reply, ConversationStage.CONTENT)
                : TransportAnswer.unknown(FailureCode.CONNECTION);
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
    synchronized TransportAnswer trouble() {
        return trouble;
    }

    /** Reports whether the server wanted another login before it took the mail. */
    synchronized boolean isLoginRefused() {
        return loginRefused;
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
