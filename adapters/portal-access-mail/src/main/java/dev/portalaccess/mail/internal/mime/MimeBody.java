package dev.portalaccess.mail.internal.mime;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.portalaccess.model.text.Mail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import org.eclipse.angus.mail.util.QPEncoderStream;

/**
 * The body of a mail: its text, then the same as HTML. This class composes it, because Jakarta Mail looks for its
 * encoders several times for each mail, which takes twice as long as all the rest.
 */
final class MimeBody {

    /**
     * The boundary of the parts, which no encoded text contains (RFC 2045, 6.7): one encoding writes no equals sign on
     * its own, the other no underscore.
     */
    private static final String EDGE = "=_portal-access";

    static final String CONTENT_TYPE = "multipart/alternative; boundary=\"" + EDGE + "\"";

    private static final int USUAL_SIZE = 16 * 1024;

    private final ByteArrayOutputStream octets = new ByteArrayOutputStream(USUAL_SIZE);

    private MimeBody() {}

    static byte[] of(Mail mail) throws IOException {
        MimeBody forms = new MimeBody();
        forms.add("plain", canonical(mail.text()).getBytes(UTF_8));
        forms.add("html", canonical(mail.html()).getBytes(UTF_8));
        forms.line("--" + EDGE + "--");
        return forms.octets.toByteArray();
    }

    // Always encoded: no line is too long, is a lonely dot, begins with From, or looks like the end of the part.
    private void add(String subtype, byte[] text) throws IOException {
        boolean readable = isMostlyAscii(text);
        line("--" + EDGE);
        line("Content-Type: text/" + subtype + "; charset=UTF-8");
        line("Content-Transfer-Encoding: " + (readable ? "quoted-printable" : "base64"));
        line("");
        if (readable) {
            quote(text);
        } else {
            octets.writeBytes(Base64.getMimeEncoder().encode(text));
        }
        line("");
    }

    private void quote(byte[] text) throws IOException {
        QPEncoderStream quoting = new QPEncoderStream(octets);
        quoting.write(text);
        quoting.flush();
    }

    private void line(String line) {
        octets.writeBytes((line + "\r\n").getBytes(US_ASCII));
    }

    private static boolean isMostlyAscii(byte[] text) {
        int others = 0;
        for (byte octet : text) {
            others += octet < 0 ? 1 : 0;
        }
        return others <= text.length / 2;
    }

    // Base64 keeps line ends as they are, and text on the way has CR LF.
    private static String canonical(String text) {
        StringBuilder lines = new StringBuilder(text.length() + text.length() / 32 + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.append("\r\n");
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
            } else {
                lines.append(c);
            }
        }
        return lines.toString();
    }
}
