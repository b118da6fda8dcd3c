package dev.portalaccess.examples.frontdesk;

import dev.portalaccess.mail.SmtpServer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** The mail server that a URL names. */
final class MailServer {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private MailServer() {}

    /**
     * The server of {@code smtp://HOST:PORT} or {@code smtps://HOST:PORT}.
     *
     * @throws Unusable if it is none
     */
    static SmtpServer at(String url) {
        try {
            URI address = new URI(url);
            if (address.getHost() == null || address.getRawUserInfo() != null) {
                throw unusable();
            }
            return at(address);
        } catch (URISyntaxException e) {
            throw unusable();
        }
    }

    private static SmtpServer at(URI address) {
        String host = address.getHost();
        int port = address.getPort();
        if ("smtps".equals(address.getScheme())) {
            return on(port, SmtpServer.withTls(host));
        }
        if (!"smtp".equals(address.getScheme())) {
            throw unusable();
        }
        return THIS_MACHINE.contains(host)
                ? SmtpServer.unencrypted(host, port < 1 ? 25 : port)
                : on(port, SmtpServer.withStartTls(host));
    }

    private static SmtpServer on(int port, SmtpServer server) {
        return port < 1 ? server : server.onPort(port);
    }

    private static Unusable unusable() {
        return new Unusable("The mail server cannot be used: name it as smtp://HOST:PORT or smtps://HOST:PORT.");
    }
}
