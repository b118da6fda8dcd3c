package dev.portalaccess.mail;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.EmailAddress;
import java.util.Optional;

/**
 * PA-122: a mail that came back for good.
 *
 * <p>It came from outside: anybody can write one, so an
 * attempt that does not exist is nothing unusual, and the library ignores it. The id of an attempt is known only to
 * servers that carried the mail and to its readers.
 *
 * @param attempt the id of the attempt as it was sent, 1 to 128 printable ASCII characters without blanks
 * @param code the status in the report, {@code 5.} and two more numbers, such as {@code 5.1.1}
 * @param returnedTo the return address without the attempt's tag, which identifies the practice; nothing
 *     if the report does not say
 */
public record MailBounce(String attempt, String code, Optional<EmailAddress> returnedTo) {

    public MailBounce {
        requireNonNull(attempt, "attempt");
        requireNonNull(code, "code");
        requireNonNull(returnedTo, "returnedTo");
    }
}
