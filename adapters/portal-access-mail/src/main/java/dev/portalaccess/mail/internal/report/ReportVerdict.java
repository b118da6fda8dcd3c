package dev.portalaccess.mail.internal.report;

import dev.portalaccess.model.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a returned message says.
 *
 * @param kind whether the mail failed
 * @param attempts the attempts that it names
 * @param message the message that it names, if it names no attempt
 * @param code why
 * @param returnedTo the address that it came back to, without the attempt
 */
public record ReportVerdict(
        ReportKind kind,
        List<String> attempts,
        Optional<String> message,
        String code,
        Optional<EmailAddress> returnedTo) {

    private static final ReportVerdict NOTHING =
            new ReportVerdict(ReportKind.NOT_OURS, List.of(), Optional.empty(), "5.0.0", Optional.empty());

    /** Returns what the octets of a message say. */
    public static ReportVerdict on(byte[] message) {
        try {
            return on(new MimeMessage(null, new ByteArrayInputStream(message)));
        } catch (MessagingException | RuntimeException e) {
            // No matter what its sender did to make it unreadable, it reports nothing.
            return NOTHING;
        }
    }

    private static ReportVerdict on(MimeMessage message) throws MessagingException {
        ReportParts parts = ReportParts.of(message);
        List<String> addresses = ReturnAddress.fields(message);
        AttemptSearch search = search(message, parts, addresses);
        PlainNotice notice = PlainNotice.of(
                HeaderValues.of(message, "Subject").collect(Collectors.joining(" ")),
                parts.words(),
                HeaderValues.of(message, "X-Failed-Recipients").findAny().isPresent());
        Optional<DeliveryStatus> status =
                parts.status().filter(fields -> fields.kind().isPresent());
        return new ReportVerdict(
                kind(ReportSender.of(message), parts, notice, search),
                search.attempts(),
                search.message(),
                status.map(DeliveryStatus::code).orElseGet(notice::code),
                ReturnAddress.base(addresses));
    }

    /** Looks for the attempt in every place, the most reliable first: some servers fill some places with own ids. */
    private static AttemptSearch search(MimeMessage message, ReportParts parts, List<String> addresses)
            throws MessagingException {
        AttemptSearch search = new AttemptSearch();
        search.lookInto(parts.status().stream().flatMap(DeliveryStatus::envelopeIds));
        search.lookInto(addresses.stream());
        search.lookInto(parts.status().stream().flatMap(DeliveryStatus::values));
        search.lookInto(parts.returned().stream().flatMap(headers -> HeaderValues.all(headers.getAllHeaders())));
        search.lookInto(HeaderValues.all(message.getAllHeaders()));
        search.lookInto(parts.words());
        search.lookInto(parts.returnedText().stream());
        search.lookForMessage(
                parts.returned().stream().flatMap(headers -> HeaderValues.named(headers.getHeader("Message-ID"))));
        search.lookForMessage(HeaderValues.of(message, "In-Reply-To"));
        search.lookForMessage(HeaderValues.of(message, "References"));
        search.lookForMessage(parts.words().lines());
        return search;
    }

    private static ReportKind kind(ReportSender sender, ReportParts parts, PlainNotice notice, AttemptSearch search) {
        if (search.isFruitless()) {
            return ReportKind.NOT_OURS;
        }
        ReportKind kind = parts.status().flatMap(DeliveryStatus::kind).orElseGet(() -> inWords(sender, parts, notice));
        // Which of its copies came back is not known, so no link may be taken away.
        boolean vague = kind == ReportKind.BOUNCED && search.attempts().isEmpty();
        return vague ? ReportKind.DOUBTFUL : kind;
    }

    private static ReportKind inWords(ReportSender sender, ReportParts parts, PlainNotice notice) {
        boolean reply = sender.automaticReply() && !sender.mailSystem();
        boolean noReport = parts.isReceipt() || reply || !sender.mayReport();
        return noReport && !notice.isKnownForm() ? ReportKind.NO_FAILURE : notice.kind(sender);
    }
}
