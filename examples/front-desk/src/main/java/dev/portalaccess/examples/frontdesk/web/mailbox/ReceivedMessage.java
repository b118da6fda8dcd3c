package dev.portalaccess.examples.frontdesk.web.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A mail that has arrived. */
final class ReceivedMessage {

    private final MimeMessage message;

    ReceivedMessage(MimeMessage message) {
        this.message = message;
    }

    @FunctionalInterface
    private interface MessageReader<T> {
        T read() throws MessagingException, IOException;
    }

    String to() {
        return reading(() -> Arrays.stream(message.getAllRecipients())
                .map(one -> one instanceof InternetAddress address ? address.getAddress() : one.toString())
                .collect(Collectors.joining(", ")));
    }

    String from() {
        return reading(() -> {
            InternetAddress sender = (InternetAddress) message.getFrom()[0];
            return Objects.requireNonNullElse(sender.getPersonal(), sender.getAddress());
        });
    }

    String subject() {
        return reading(() -> Objects.requireNonNullElse(message.getSubject(), ""));
    }

    Optional<Instant> sentAt() {
        return reading(() -> Optional.ofNullable(message.getSentDate()).map(Date::toInstant));
    }

    Optional<String> html() {
        return reading(() -> find(message, "text/html"));
    }

    Optional<String> text() {
        return reading(() -> find(message, "text/plain"));
    }

    private static Optional<String> find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of((String) part.getContent());
        }
        if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = find(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static <T> T reading(MessageReader<T> reading) {
        try {
            return reading.read();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a mail that arrived cannot be read", e);
        }
    }
}
