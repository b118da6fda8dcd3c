package dev.portalaccess.mail.internal.report;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The machine-readable part of a report (RFC 3464): fields about the mail, then fields for each recipient. */
final class DeliveryStatus {

    private static final Pattern FAILED_FOR_GOOD = Pattern.compile("5\\.[0-9]{1,3}\\.[0-9]{1,3}");

    /** The most groups of fields; usually there is one for the mail and one for its only recipient. */
    private static final int MOST_GROUPS = 16;

    private static final int MOST_PARTS = 16;

    private final List<InternetHeaders> groups;

    private DeliveryStatus(List<InternetHeaders> groups) {
        this.groups = groups;
    }

    static Optional<DeliveryStatus> in(MimeMessage message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report")) {
            return Optional.empty();
        }
        MimeMultipart parts = new MimeMultipart(message.getDataHandler().getDataSource());
        for (int i = 0; i < Math.min(MOST_PARTS, parts.getCount()); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                return Optional.of(
                        new DeliveryStatus(groups(part.getInputStream().readAllBytes())));
            }
        }
        return Optional.empty();
    }

    private static List<InternetHeaders> groups(byte[] fields) throws MessagingException {
        InputStream rest = new ByteArrayInputStream(fields);
        List<InternetHeaders> groups = new ArrayList<>();
        while (available(rest) && groups.size() < MOST_GROUPS) {
            InternetHeaders group = new InternetHeaders(rest);
            if (group.getAllHeaders().hasMoreElements()) {
                groups.add(group);
            }
        }
        return groups;
    }

    private static boolean available(InputStream rest) throws MessagingException {
        try {
            return rest.available() > 0;
        } catch (IOException e) {
            throw new MessagingException("unreadable", e);
        }
    }

    Optional<String> envelopeId() {
        return groups.stream()
                .flatMap(group -> field(group, "Original-Envelope-Id").stream())
                .findFirst();
    }

    /** The status of the recipient that it will never reach. */
    Optional<String> failure() {
        return groups.stream()
                .filter(group -> field(group, "Action")
                        .filter(action -> "failed".equals(action.toLowerCase(Locale.ROOT)))
                        .isPresent())
                .flatMap(group -> field(group, "Status").stream())
                .map(FAILED_FOR_GOOD::matcher)
                // Some servers say in words behind it what it means.
                .filter(Matcher::lookingAt)
                .map(Matcher::group)
                .findFirst();
    }

    private static Optional<String> field(InternetHeaders group, String name) {
        return Optional.ofNullable(group.getHeader(name, null)).map(String::strip);
    }
}
