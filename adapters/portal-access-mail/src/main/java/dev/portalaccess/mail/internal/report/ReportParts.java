package dev.portalaccess.mail.internal.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parts of a returned message: its words, the fields for machines, the mail that it brings back. */
final class ReportParts {

    private static final int MOST_PARTS = 16;
    private static final int DEEPEST = 4;
    private static final int MOST_OCTETS = 256 * 1024;

    private final StringBuilder words = new StringBuilder();
    private final List<InternetHeaders> returned = new ArrayList<>();
    private final List<String> returnedText = new ArrayList<>();
    private Optional<DeliveryStatus> status = Optional.empty();
    private boolean receipt;

    private ReportParts() {}

    static ReportParts of(MimeMessage message) {
        ReportParts parts = new ReportParts();
        parts.add(message, 0);
        return parts;
    }

    private void add(MimePart part, int depth) {
        try {
            if (part.isMimeType("multipart/*")) {
                addAll(part, depth);
            } else {
                addLeaf(part);
            }
        } catch (MessagingException | IOException | RuntimeException e) {
            // Whatever its sender did to make it unreadable, the other parts may say enough.
            words.append('\n');
        }
    }

    private void addAll(MimePart part, int depth) throws MessagingException {
        MimeMultipart parts = new MimeMultipart(part.getDataHandler().getDataSource());
        for (int i = 0; depth < DEEPEST && i < Math.min(MOST_PARTS, parts.getCount()); i++) {
            BodyPart next = parts.getBodyPart(i);
            if (next instanceof MimeBodyPart body) {
                add(body, depth + 1);
            }
        }
    }

    private void addLeaf(MimePart part) throws MessagingException, IOException {
        if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
            DeliveryStatus found = DeliveryStatus.of(octets(part));
            status = status.or(() -> Optional.of(found));
        } else if (isReceipt(part)) {
            receipt = true;
        } else if (isReturnedMail(part)) {
            byte[] octets = octets(part);
            returned.add(new InternetHeaders(new ByteArrayInputStream(octets)));
            returnedText.add(new String(octets, ISO_8859_1));
        } else if (part.isMimeType("text/*")) {
            words.append(new String(octets(part), ISO_8859_1)).append('\n');
        }
    }

    /** Reports whether the part says that a mail was read, or called spam, and so arrived. */
    private static boolean isReceipt(Part part) throws MessagingException {
        return part.isMimeType("message/disposition-notification")
                || part.isMimeType("message/global-disposition-notification")
                || part.isMimeType("message/feedback-report");
    }

    private static boolean isReturnedMail(Part part) throws MessagingException {
        return part.isMimeType("message/rfc822")
                || part.isMimeType("message/global")
                || part.isMimeType("message/global-headers")
                || part.isMimeType("message/rfc822-headers")
                || part.isMimeType("text/rfc822-headers");
    }

    // By hand, because Jakarta Mail decodes no part of the type message, and some servers encode these.
    private static byte[] octets(MimePart part) throws MessagingException, IOException {
        Optional<String> encoding = HeaderValues.of(part, "Content-Transfer-Encoding")
                .map(value -> value.replaceAll("[;(].*", "").strip().toLowerCase(Locale.ROOT))
                .filter(value -> value.equals("base64") || value.equals("quoted-printable"))
                .findFirst();
        try (InputStream raw = raw(part)) {
            return encoding.isPresent()
                    ? MimeUtility.decode(raw, encoding.get()).readNBytes(MOST_OCTETS)
                    : raw.readNBytes(MOST_OCTETS);
        }
    }

    private static InputStream raw(MimePart part) throws MessagingException {
        return part instanceof MimeMessage message
                ? message.getRawInputStream()
                : ((MimeBodyPart) part).getRawInputStream();
    }

    /** Returns the words for people. */
    String words() {
        return words.toString();
    }

    Optional<DeliveryStatus> status() {
        return status;
    }

    /** Returns the headers of what came back. */
    List<InternetHeaders> returned() {
        return List.copyOf(returned);
    }

    /** Returns the text of what came back. */
    List<String> returnedText() {
        return List.copyOf(returnedText);
    }

    /** Reports whether a reader's program wrote it, about a mail that arrived. */
    boolean isReceipt() {
        return receipt;
    }
}
