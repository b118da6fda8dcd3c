package dev.portalaccess.examples.frontdesk.embedding;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.portalaccess.mail.SmtpServer;
import jakarta.mail.internet.MimeMessage;
import java.util.List;

/** A mail server on this machine that runs as long as the program. It puts all mail in one mailbox. */
public final class LocalMailServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String MAILBOX = "mailbox";

    private final GreenMail server = new GreenMail(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP));

    /** Starts the server on a free port. */
    public LocalMailServer() {
        server.start();
        // The server would keep a mailbox for each address, and list them one after the other.
        UserManager users = server.getUserManager();
        GreenMailUser everybody = mailbox(users);
        users.setMessageDeliveryHandler((message, address) -> everybody);
    }

    private static GreenMailUser mailbox(UserManager users) {
        try {
            return users.createUser(MAILBOX, MAILBOX, MAILBOX);
        } catch (UserException e) {
            throw new IllegalStateException("the mail server has no mailbox", e);
        }
    }

    /** Returns the server that mail is handed over to. */
    public SmtpServer server() {
        return SmtpServer.unencrypted(LOOPBACK, server.getSmtp().getPort());
    }

    /** Returns the mail that has arrived, in order of arrival: what arrives later comes after it. */
    public List<MimeMessage> arrived() {
        return List.of(server.getReceivedMessages());
    }

    @Override
    public void close() {
        server.stop();
    }
}
