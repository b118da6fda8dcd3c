package dev.portalaccess.mail.internal.smtp;

import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/**
 * Where the server is, and how to treat it.
 *
 * @param peer where it is
 * @param login the user name and password, or token
 * @param name how to greet it; the own address if there is none
 * @param limits how long to wait
 * @param reuse how long to keep a line
 */
public record SmtpSettings(
        Peer peer, Optional<SmtpCredentials> login, Optional<String> name, Limits limits, Reuse reuse) {

    SmtpSettings withLogin(SmtpCredentials other) {
        return new SmtpSettings(peer, Optional.of(other), name, limits, reuse);
    }

    /**
     * Where it is.
     *
     * @param host name or address
     * @param port where it listens
     * @param security how the line is protected
     * @param trust the context with the trusted certificates; the JDK's own if there is none
     */
    public record Peer(String host, int port, TransportSecurity security, Optional<SSLContext> trust) {

        SSLSocketFactory sockets() {
            return trust.map(SSLContext::getSocketFactory)
                    .orElseGet(() -> (SSLSocketFactory) SSLSocketFactory.getDefault());
        }
    }

    /**
     * The limits on waits.
     *
     * @param connect the limit for a connection
     * @param read the limit for the next octets
     * @param write the limit for room for the next octets
     * @param whole the limit for the whole attempt
     */
    public record Limits(Duration connect, Duration read, Duration write, Duration whole) {}

    /**
     * The limits on reusing connections.
     *
     * @param idle the most connections that wait for the next mail
     * @param mails the most mails on one connection
     * @param age the longest life of a connection
     */
    public record Reuse(int idle, int mails, Duration age) {}
}
