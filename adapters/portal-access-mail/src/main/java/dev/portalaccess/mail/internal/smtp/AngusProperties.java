package dev.portalaccess.mail.internal.smtp;

import jakarta.mail.Session;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Properties;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** The settings of Angus, and what it leaves to this adapter. */
final class AngusProperties {

    /**
     * The identity check: compares the names in the certificate with the host's, with wildcards only in the leftmost
     * label.
     */
    private static final String IDENTIFICATION = "LDAPS";

    private AngusProperties() {}

    /**
     * Returns the session for all connections. Creating one looks for providers, which takes longer than a
     * conversation.
     */
    static Session session(SmtpSettings settings) {
        SmtpSettings.Peer peer = settings.peer();
        Properties properties = new Properties();
        boolean startTls = peer.security() == TransportSecurity.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        settings.login().ifPresent(login -> properties.setProperty("mail.smtp.auth.mechanisms", login.mechanisms()));
        properties.setProperty("mail.smtp.quitwait", "false");
        if (startTls) {
            properties.put("mail.smtp.ssl.socketFactory", peer.sockets());
        }
        return Session.getInstance(properties);
    }

    /** Returns the socket, or an encrypted socket around it that has checked the host. */
    static Socket secured(TimedSocket socket, SmtpSettings.Peer peer) throws IOException {
        if (peer.security() != TransportSecurity.TLS) {
            return socket;
        }
        SSLSocket encrypted = (SSLSocket) peer.sockets().createSocket(socket, peer.host(), peer.port(), true);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm(IDENTIFICATION);
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        return encrypted;
    }

    /** Returns the greeting without a name (RFC 5321, 4.1.3); a lookup of the name could take unlimited time. */
    static String literal(InetAddress own) {
        String address = own.getHostAddress();
        int zone = address.indexOf('%');
        String plain = zone < 0 ? address : address.substring(0, zone);
        return own instanceof Inet6Address ? "[IPv6:" + plain + "]" : "[" + plain + "]";
    }
}
