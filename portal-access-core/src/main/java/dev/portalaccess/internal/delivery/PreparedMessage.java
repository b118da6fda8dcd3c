package dev.portalaccess.internal.delivery;

import static dev.portalaccess.spi.TransportAnswer.Kind.DEFERRED;
import static dev.portalaccess.spi.TransportAnswer.Kind.REFUSED;

import dev.portalaccess.delivery.DeliveryCode;
import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.TransportAnswer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A mail or a letter that is ready to send once. Closing it wipes its secrets; it is a class because it contains them.
 */
final class PreparedMessage implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PreparedMessage.class);

    private final Optional<AttemptDigests> digests;
    private final Supplier<TransportAnswer> transport;
    private final List<Secret> secrets;

    PreparedMessage(Optional<AttemptDigests> digests, Supplier<TransportAnswer> transport, List<Secret> secrets) {
        this.digests = digests;
        this.transport = transport;
        this.secrets = List.copyOf(secrets);
    }

    /** Returns the digests to store before it is sent; empty if it contains no secret. */
    Optional<AttemptDigests> digests() {
        return digests;
    }

    /** Calls the mail server or the printer. After an exception it is unknown whether the message was accepted. */
    TransportAnswer send(DeliveryAttempt attempt) {
        try {
            return Objects.requireNonNull(transport.get(), "answer");
        } catch (RuntimeException e) {
            // The message of the exception may quote the mail.
            LOG.warn(
                    "attempt {} has an unknown outcome ({})",
                    attempt.envelope(),
                    e.getClass().getName());
            return TransportAnswer.unknown(DeliveryCode.EXCEPTION);
        }
    }

    /** Reports whether that answer makes it certain that the message will never be read. */
    static boolean isUnread(TransportAnswer answer) {
        return answer.kind() == DEFERRED || answer.kind() == REFUSED;
    }

    @Override
    public void close() {
        secrets.forEach(Secret::close);
    }
}
