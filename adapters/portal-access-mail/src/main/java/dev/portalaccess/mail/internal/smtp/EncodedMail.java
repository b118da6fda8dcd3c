package dev.portalaccess.mail.internal.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.text.Mail;
import java.util.stream.Stream;

/** A mail as it travels: its octets, and its envelope. Immutable. */
public final class EncodedMail {

    private static final int LONGEST_ENVELOPE_ID = 100;

    private final Mail.Envelope envelope;
    private final EmailAddress returnPath;
    private final byte[] octets;

    /** Creates a mail; a report of a failure goes to {@code returnPath}. */
    public EncodedMail(Mail.Envelope envelope, EmailAddress returnPath, byte[] octets) {
        this.envelope = envelope;
        this.returnPath = returnPath;
        this.octets = octets.clone();
    }

    byte[] octets() {
        return octets;
    }

    boolean needsUtf8() {
        return Stream.of(returnPath, envelope.from(), envelope.to()).anyMatch(address -> !isAscii(address.value()));
    }

    /** Of a returned mail only the headers: the link is not in them. */
    byte[] mailFrom(Reports reports) {
        String command = "MAIL FROM:<" + returnPath.value() + ">"
                + (needsUtf8() ? " SMTPUTF8" : "")
                + (reports == Reports.ON_FAILURE ? " RET=HDRS" + envelopeId() : "");
        return command.getBytes(UTF_8);
    }

    byte[] rcptTo(Reports reports) {
        String command =
                "RCPT TO:<" + envelope.to().value() + ">" + (reports == Reports.ON_FAILURE ? " NOTIFY=FAILURE" : "");
        return command.getBytes(UTF_8);
    }

    private String envelopeId() {
        String id = envelope.attempt();
        if (!isAscii(id)) {
            return "";
        }
        // The two characters that mean something else in a command (RFC 3461, 4).
        String text = id.replace("+", "+2B").replace("=", "+3D");
        return text.length() <= LONGEST_ENVELOPE_ID ? " ENVID=" + text : "";
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c <= '~');
    }

    /** The reports that the server can be asked for. */
    enum Reports {
        /** A report of a mail that could not be delivered, with the envelope's id (RFC 3461). */
        ON_FAILURE,
        /** No request; the server decides. */
        NONE
    }

    /** Returns a text with the attempt's id only. */
    @Override
    public String toString() {
        return "EncodedMail[" + envelope.attempt() + ", redacted]";
    }
}
