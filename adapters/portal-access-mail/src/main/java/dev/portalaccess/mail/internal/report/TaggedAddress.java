package dev.portalaccess.mail.internal.report;

import dev.portalaccess.model.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The recipient's address of a message.
 *
 * @param base without its tag
 * @param tag what stands behind its last plus
 */
record TaggedAddress(EmailAddress base, Optional<String> tag) {

    /**
     * Returns the first address that the mailbox's server recorded, or else the address that the sender wrote. An
     * address with a tag has priority.
     */
    static Optional<TaggedAddress> of(MimeMessage message) throws MessagingException {
        Stream.Builder<String> values = Stream.builder();
        for (String name : new String[] {"Delivered-To", "X-Original-To", "Envelope-To", "To"}) {
            String[] found = message.getHeader(name);
            for (String value : found == null ? new String[0] : found) {
                values.add(value);
            }
        }
        return values.build()
                .flatMap(value -> parse(value).stream())
                .reduce((first, next) -> first.tag.isEmpty() && next.tag.isPresent() ? next : first);
    }

    private static Optional<TaggedAddress> parse(String header) {
        int open = header.lastIndexOf('<');
        int close = header.indexOf('>', Math.max(0, open));
        String value = open >= 0 && close > open ? header.substring(open + 1, close) : header;
        return EmailAddress.parse(value.strip()).flatMap(TaggedAddress::split);
    }

    private static Optional<TaggedAddress> split(EmailAddress address) {
        String value = address.value();
        int at = value.indexOf('@');
        int plus = value.lastIndexOf('+', at);
        if (plus <= 0 || plus + 1 == at) {
            return Optional.of(new TaggedAddress(address, Optional.empty()));
        }
        return EmailAddress.parse(value.substring(0, plus) + value.substring(at))
                .map(base -> new TaggedAddress(base, Optional.of(value.substring(plus + 1, at))));
    }
}
