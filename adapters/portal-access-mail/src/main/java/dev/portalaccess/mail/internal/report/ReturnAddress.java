package dev.portalaccess.mail.internal.report;

import dev.portalaccess.model.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** The addresses that a message came back to. */
final class ReturnAddress {

    /** What servers noted comes before what the sender wrote. */
    private static final List<String> FIELDS = List.of(
            "Delivered-To",
            "X-Delivered-To",
            "X-Original-To",
            "Envelope-To",
            "X-Envelope-To",
            "X-RCPT-To",
            "X-Forwarded-To",
            "Resent-To",
            "To",
            "Cc",
            "Apparently-To");

    private ReturnAddress() {}

    static List<String> fields(Part message) throws MessagingException {
        Stream.Builder<String> values = Stream.builder();
        for (String name : FIELDS) {
            HeaderValues.of(message, name).forEach(values::add);
        }
        return values.build().toList();
    }

    /** Returns the address without the attempt, from the first field that has one; else the first address. */
    static Optional<EmailAddress> base(List<String> fields) {
        return fields.stream()
                .filter(value -> AttemptSearch.ATTEMPT.matcher(value).find())
                .flatMap(value -> base(value).stream())
                .findFirst()
                .or(() -> fields.stream().flatMap(value -> base(value).stream()).findFirst());
    }

    private static Optional<EmailAddress> base(String field) {
        int open = field.lastIndexOf('<');
        int close = field.indexOf('>', Math.max(0, open));
        String address = open >= 0 && close > open ? field.substring(open + 1, close) : field;
        return EmailAddress.parse(withoutAttempt(address.strip()).toLowerCase(Locale.ROOT));
    }

    private static String withoutAttempt(String address) {
        Matcher attempt = AttemptSearch.ATTEMPT.matcher(address);
        boolean tagged = attempt.find() && attempt.start(1) > 1 && address.charAt(attempt.start(1) - 1) == '+';
        return tagged ? address.substring(0, attempt.start(1) - 1) + address.substring(attempt.end(1)) : address;
    }
}
