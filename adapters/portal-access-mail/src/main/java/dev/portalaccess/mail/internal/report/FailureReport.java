package dev.portalaccess.mail.internal.report;

import dev.portalaccess.model.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * A report that a mail failed for good.
 *
 * @param attempt which
 * @param code why
 * @param returnedTo the recipient's address of the report, without a tag
 */
public record FailureReport(String attempt, String code, Optional<EmailAddress> returnedTo) {

    /** Returns the report in the message; empty if the message is not a report. */
    public static Optional<FailureReport> read(byte[] message) {
        try {
            return read(new MimeMessage(null, new ByteArrayInputStream(message)));
        } catch (MessagingException | IOException | RuntimeException e) {
            // Whatever its sender did to make it unreadable, it reports nothing.
            return Optional.empty();
        }
    }

    private static Optional<FailureReport> read(MimeMessage message) throws MessagingException, IOException {
        Optional<DeliveryStatus> status = DeliveryStatus.in(message);
        Optional<TaggedAddress> address = TaggedAddress.of(message);
        Optional<String> attempt = status.flatMap(DeliveryStatus::envelopeId)
                .or(() -> address.flatMap(TaggedAddress::tag))
                .filter(FailureReport::isId);
        return status.flatMap(DeliveryStatus::failure)
                .flatMap(code -> attempt.map(id -> new FailureReport(id, code, address.map(TaggedAddress::base))));
    }

    private static boolean isId(String text) {
        return !text.isEmpty() && text.length() <= 128 && text.chars().allMatch(c -> c > ' ' && c <= '~');
    }
}
