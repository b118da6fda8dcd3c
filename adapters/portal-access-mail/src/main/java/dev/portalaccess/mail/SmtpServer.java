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
 * The mail server that receives the mail, and the settings for it. Each method returns a new value and does not change
 * this one.
 *
 * <p>Encryption is required, and the server's certificate must prove that the server is the named host. Only
 * {@link #unencrypted} does without, as its name says. Immutable.
 */
public final class SmtpServer {

    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_OVER_TLS = 465;
    private static final int HIGHEST_PORT = 65_535;

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(1);

    /** The longest wait: one minute less than the default lease of a delivery. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(4);

    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofMinutes(2));
    private static final Reuse REUSE = new Reuse(4, 100, Duration.ofMinutes(1));

    private final SmtpSettings settings;

    private SmtpServer(SmtpSettings settings) {
        this.settings = settings;
    }

    /**
     * Returns a server on port 587 that encrypts after STARTTLS. If the server does not offer STARTTLS, it gets no
     * mail.
     */
    public static SmtpServer withStartTls(String host) {
        return at(new Peer(requireNonNull(host, "host"), SUBMISSION, TransportSecurity.STARTTLS, Optional.empty()));
    }

    /** Returns a server on port 465 that encrypts from the first octet. */
    public static SmtpServer withTls(String host) {
        return at(new Peer(requireNonNull(host, "host"), SUBMISSION_OVER_TLS, TransportSecurity.TLS, Optional.empty()));
    }

    /**
     * Returns a server that encrypts nothing, so that an eavesdropper can read every link. Use it for tests, and for a
     * server on the same machine.
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
     * Returns the same server with another port.
     *
     * @param port 1 to 65535
     */
    public SmtpServer onPort(int port) {
        Peer old = settings.peer();
        return reaching(new Peer(old.host(), requirePort(port), old.security(), old.trust()));
    }

    /**
     * Returns the same server with the context that decides whether to trust its certificate. The default is the JDK's
     * context. The certificate must name the host in either case.
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
     * Returns the same server, signed in to with a user name and a password. A server that offers no sign-in then gets
     * no mail.
     *
     * @param password asked for a copy at every new connection; the copy is wiped afterwards, but Jakarta Mail makes a
     *     string of it that cannot be wiped
     * @throws IllegalStateException if the server encrypts nothing: a password is not sent in clear
     */
    public SmtpServer signedInAs(String user, Supplier<Secret> password) {
        return signedIn(SmtpCredentials.ofPassword(requireNonNull(user, "user"), requireNonNull(password, "password")));
    }

    /**
     * Returns the same server, signed in to with an OAuth 2.0 access token (the mechanism XOAUTH2), as Microsoft 365
     * and Google Workspace demand it. A server that does not offer the mechanism gets no mail.
     *
     * <p>The host gets the tokens: it registers itself with the provider, keeps its client secret or certificate,
     * and caches tokens. The two functions are called by the threads that send, several at once, and never while a
     * store transaction is open. If one throws, the mail is deferred with the code {@code login}. The time they take is
     * not within the limit of {@link #within}, so they need limits of their own.
     *
     * @param user the mailbox that sends
     * @param token asked for the current token at every new connection, such as one from the host's cache; the copy is
     *     wiped afterwards, but Jakarta Mail makes a string of it that cannot be wiped
     * @param renewed asked for a new token once for a mail if the server did not accept the current one; the
     *     conversation is then repeated from the beginning
     * @throws IllegalStateException if the server encrypts nothing: a token is not sent in clear
     */
    public SmtpServer signedInWithToken(String user, Supplier<Secret> token, Supplier<Secret> renewed) {
        return signedIn(SmtpCredentials.ofToken(
                requireNonNull(user, "user"), requireNonNull(token, "token"), requireNonNull(renewed, "renewed")));
    }

    private SmtpServer signedIn(SmtpCredentials login) {
        if (settings.peer().security() == TransportSecurity.NONE) {
            throw new IllegalStateException("nobody signs in to a server that encrypts nothing");
        }
        return new SmtpServer(new SmtpSettings(
                settings.peer(), Optional.of(login), settings.name(), settings.limits(), settings.reuse()));
    }

    /**
     * Returns the same server, greeted with the name. By default the greeting has the local address, which needs no
     * lookup.
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
     * Returns the same server with other limits for single waits. The defaults are 10, 30 and 30 seconds. See
     * {@link #within} for the limit on all waits together. A server that examines a mail for longer before it answers
     * the final dot needs a longer limit: a mail that it accepts without an answer in time is sent again, as a second
     * copy.
     *
     * @param connect the limit for a connection to one of the host's addresses, 1 millisecond to 4 minutes
     * @param read the limit for the next octets of an answer, in the same range
     * @param write the limit for the server to take the next octets, in the same range
     */
    public SmtpServer waiting(Duration connect, Duration read, Duration write) {
        requireWait(connect, "connect");
        requireWait(read, "read");
        requireWait(write, "write");
        return limited(new Limits(connect, read, write, settings.limits().whole()));
    }

    /**
     * Returns the same server with another limit for one whole attempt, from the connection to the answer to the final
     * dot. The default is 2 minutes. The limit holds even if the server hangs or sends single octets. It must be
     * shorter than the lease of a delivery. It does not include the system's time to look up the host's addresses.
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
     * Returns the same server with other limits for reusing connections. By default up to 4 connections wait for the
     * next mail, each for up to 100 mails and 1 minute in all. Because there is no thread, an unused connection is
     * closed with the next mail, or with the mailer.
     *
     * @param idle the most connections that wait, 0 to 100; with 0 every mail has its own connection
     * @param mails the most mails on one connection, 1 to 10,000
     * @param age the longest life of a connection, 1 millisecond to 1 hour
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

    /** Returns the address and the settings, never the credentials. */
    @Override
    public String toString() {
        Peer peer = settings.peer();
        return "SmtpServer[" + peer.host() + ":" + peer.port() + ", " + peer.security() + "]";
    }
}
