package dev.portalaccess.mail;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.mail.internal.smtp.SmtpCredentials;
import dev.portalaccess.mail.internal.smtp.SmtpSettings;
import dev.portalaccess.mail.internal.smtp.SmtpSettings.Limits;
import dev.portalaccess.mail.internal.smtp.SmtpSettings.Peer;
import dev.portalaccess.mail.internal.smtp.SmtpSettings.Reuse;
import dev.portalaccess.mail.internal.smtp.TransportSecurity;
import dev.portalaccess.model.Secret;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * The mail server that mail is handed to, and how to treat it. Each method gives another one; none changes this one.
 *
 * <p>Encryption is demanded, and the server has to prove with its
 * certificate that it is that host; only {@link #unencrypted} does without, and says so. Immutable.
 */
public final class SmtpServer {

    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_OVER_TLS = 465;
    private static final int HIGHEST_PORT = 65_535;

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(1);

    /** A minute less than the lease that a delivery has unless the policy says otherwise. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(4);

    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofMinutes(2));
    private static final Reuse REUSE = new Reuse(4, 100, Duration.ofMinutes(1));

    private final SmtpSettings settings;

    private SmtpServer(SmtpSettings settings) {
        this.settings = settings;
    }

    /** A server on port 587 that encrypts after STARTTLS; if it does not offer that, it gets no mail. */
    public static SmtpServer withStartTls(String host) {
        return at(new Peer(requireNonNull(host, "host"), SUBMISSION, TransportSecurity.STARTTLS, Optional.empty()));
    }

    /** A server on port 465 that encrypts from the first octet. */
    public static SmtpServer withTls(String host) {
        return at(new Peer(requireNonNull(host, "host"), SUBMISSION_OVER_TLS, TransportSecurity.TLS, Optional.empty()));
    }

    /**
     * A server that encrypts nothing: an eavesdropper reads every link. For tests, and for a server on the
     * same machine.
     *
     * @param port 1 to 65535
     */
    public static SmtpServer unencrypted(String host, int port) {
        return at(new Peer(requireNonNull(host, "host"), requirePort(port), TransportSecurity.NONE, Optional.empty()));
    }

    private static SmtpServer at(Peer peer) {
        if (peer.host().isBlank()) {
            throw new IllegalArgumentException("host is blank");
        }
        return new SmtpServer(new SmtpSettings(peer, Optional.empty(), Optional.empty(), LIMITS, REUSE));
    }

    private static int requirePort(int port) {
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("port must lie between 1 and " + HIGHEST_PORT);
        }
        return port;
    }

    /**
     * The same on another port.
     *
     * @param port 1 to 65535
     */
    public SmtpServer onPort(int port) {
        Peer old = settings.peer();
        return reaching(new Peer(old.host(), requirePort(port), old.security(), old.trust()));
    }

    /**
     * The same, its certificate believed if this context believes it; the JDK's own decides otherwise. That the
     * certificate names the host is demanded all the same.
     */
    public SmtpServer trusting(SSLContext context) {
        Peer old = settings.peer();
        return reaching(
                new Peer(old.host(), old.port(), old.security(), Optional.of(requireNonNull(context, "context"))));
    }

    private SmtpServer reaching(Peer peer) {
        return new SmtpServer(
                new SmtpSettings(peer, settings.login(), settings.name(), settings.limits(), settings.reuse()));
    }

    /**
     * The same, signed in to. A server that offers no login then gets no mail.
     *
     * @param password asked for a copy at every new connection; the copy is wiped afterwards, but Jakarta Mail makes a
     *     string of it that cannot be wiped
     * @throws IllegalStateException if the server encrypts nothing: a password is not said in clear
     */
    public SmtpServer signedInAs(String user, Supplier<Secret> password) {
        if (settings.peer().security() == TransportSecurity.NONE) {
            throw new IllegalStateException("a password is never sent to a server that encrypts nothing");
        }
        SmtpCredentials login = new SmtpCredentials(requireNonNull(user, "user"), requireNonNull(password, "password"));
        return new SmtpServer(new SmtpSettings(
                settings.peer(), Optional.of(login), settings.name(), settings.limits(), settings.reuse()));
    }

    /**
     * The same, greeted with that name; otherwise with the local address, which needs no lookup.
     *
     * @param name a host name: letters, digits, dots and dashes of ASCII, 1 to 255
     */
    public SmtpServer greetedAs(String name) {
        if (name.length() > 255 || !name.matches("[0-9A-Za-z.-]+")) {
            throw new IllegalArgumentException("name is not the name of a host");
        }
        return new SmtpServer(new SmtpSettings(
                settings.peer(), settings.login(), Optional.of(name), settings.limits(), settings.reuse()));
    }

    /**
     * The same, waited for as long as this: 10, 30 and 30 seconds unless told otherwise. These are about single waits,
     * see {@link #within} for all of them together. A server that examines a mail for longer before it answers the last
     * dot needs more: what it takes without an answer in time is sent again, as another copy.
     *
     * @param connect for a connection to one of the host's addresses, 1 millisecond to 4 minutes
     * @param read for the next octets of an answer, in the same range
     * @param write for the server to take the next octets, in the same range
     */
    public SmtpServer waiting(Duration connect, Duration read, Duration write) {
        requireWait(connect, "connect");
        requireWait(read, "read");
        requireWait(write, "write");
        return limited(new Limits(connect, read, write, settings.limits().whole()));
    }

    /**
     * The same, with that limit for the whole of one attempt, from the connection to the answer to the last dot, whether
     * the server hangs or sends one octet after the other: 2 minutes unless told otherwise. It must be shorter than the
     * lease of a delivery. What is not in it: how long the system takes to find out the host's addresses.
     *
     * @param whole 1 millisecond to 4 minutes
     */
    public SmtpServer within(Duration whole) {
        requireWait(whole, "whole");
        Limits old = settings.limits();
        return limited(new Limits(old.connect(), old.read(), old.write(), whole));
    }

    private SmtpServer limited(Limits limits) {
        return new SmtpServer(
                new SmtpSettings(settings.peer(), settings.login(), settings.name(), limits, settings.reuse()));
    }

    private static void requireWait(Duration wait, String name) {
        if (wait.compareTo(SHORTEST_WAIT) < 0 || wait.compareTo(LONGEST_WAIT) > 0) {
            throw new IllegalArgumentException(name + " must lie between 1 millisecond and 4 minutes");
        }
    }

    /**
     * The same, its connections used again: 4 wait for the next mail, each for 100 mails and 1 minute in all, unless told
     * otherwise. As there is no thread, a connection that waits in vain is closed with the next mail, or with the mailer.
     *
     * @param idle how many connections wait at most, 0 to 100; with 0 every mail has its own
     * @param mails how many mails go over one, 1 to 10,000
     * @param age how old one gets, 1 millisecond to 1 hour
     */
    public SmtpServer reusing(int idle, int mails, Duration age) {
        if (idle < 0 || idle > 100) {
            throw new IllegalArgumentException("idle must lie between 0 and 100");
        }
        if (mails < 1 || mails > 10_000) {
            throw new IllegalArgumentException("mails must lie between 1 and 10,000");
        }
        if (age.compareTo(SHORTEST_WAIT) < 0 || age.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("age must lie between 1 millisecond and 1 hour");
        }
        Reuse reuse = new Reuse(idle, mails, age);
        return new SmtpServer(
                new SmtpSettings(settings.peer(), settings.login(), settings.name(), settings.limits(), reuse));
    }

    SmtpSettings settings() {
        return settings;
    }

    /** Where it is, and how it is spoken to; never the login. */
    @Override
    public String toString() {
        Peer peer = settings.peer();
        return "SmtpServer[" + peer.host() + ":" + peer.port() + ", " + peer.security() + "]";
    }
}
