package dev.portalaccess.examples.frontdesk.embedding;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.portalaccess.mail.SmtpServer;
import jakarta.mail.internet.MimeMessage;
import java.util.List;

/** A mail server on this machine, for as long as the program runs: whatever is sent lies in one mailbox. */
public final class LocalMailServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final GreenMail server = new GreenMail(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP));

    /** Starts it on a free port. */
    public LocalMailServer() {
        server.start();
    }

    /** Where mail is handed to. */
    public SmtpServer server() {
        return SmtpServer.unencrypted(LOOPBACK, server.getSmtp().getPort());
    }

    /** What has arrived, in its order. */
    public List<MimeMessage> arrived() {
        return List.of(server.getReceivedMessages());
    }

    @Override
    public void close() {
        server.stop();
    }
}
