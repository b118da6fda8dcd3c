package dev.portalaccess.mail.internal.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A message with a body of octets, so that Jakarta Mail looks for no converter and adds no header. */
final class PreEncodedMessage extends MimeMessage {

    private static final int USUAL_HEADERS = 2048;

    PreEncodedMessage(Session session, String contentType, byte[] body) throws MessagingException {
        super(session);
        content = body;
        modified = false;
        saved = true;
        setHeader("MIME-Version", "1.0");
        setHeader("Content-Type", contentType);
    }

    byte[] octets() throws MessagingException, IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream(content.length + USUAL_HEADERS);
        writeTo(all);
        return all.toByteArray();
    }
}
