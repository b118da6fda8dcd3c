package dev.portalaccess.delivery;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.spi.TransportAnswer.Concern;
import java.time.Instant;

/**
 * One reason that delays several messages and is no reader's fault (PA-125), such as a login that is refused or a limit
 * on what the practice may send. It ends by itself once the reason is gone: the messages then leave with the next runs.
 *
 * @param concern what has to be put right: {@code SENDER}, {@code SERVER} or {@code SETTINGS}
 * @param code the answer of the mail server or the mailer, such as {@code 5.4.5}, {@code login} or {@code connect}
 * @param since the instant when the first of the counted messages met it
 * @param waiting how many messages were counted that wait for it, 1 to 1,000
 * @param orMore whether there may be more: the practice has more messages that are deferred than are looked at
 */
public record DeliveryTrouble(Concern concern, String code, Instant since, int waiting, boolean orMore) {

    public DeliveryTrouble {
        requireNonNull(concern, "concern");
        requireNonNull(code, "code");
        requireNonNull(since, "since");
    }
}
