package dev.portalaccess.internal.delivery;

import static dev.portalaccess.spi.Handover.Kind.DEFERRED;
import static dev.portalaccess.spi.Handover.Kind.REFUSED;

import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.Handover;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A mail or a letter that is ready to leave, once; closing it wipes its secrets. A class, as they are in it. */
final class Parcel implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Parcel.class);

    private final Optional<Proof> proof;
    private final Supplier<Handover> way;
    private final List<Secret> secrets;

    Parcel(Optional<Proof> proof, Supplier<Handover> way, List<Secret> secrets) {
        this.proof = proof;
        this.way = way;
        this.secrets = List.copyOf(secrets);
    }

    /** What has to be stored before it leaves; empty if nothing in it is secret. */
    Optional<Proof> proof() {
        return proof;
    }

    /** Calls the mail server or the printer; whatever goes wrong there leaves it open whether it was taken. */
    Handover leave(Attempt attempt) {
        try {
            return Objects.requireNonNull(way.get(), "answer");
        } catch (RuntimeException e) {
            // Its message may quote the mail.
            LOG.warn(
                    "attempt {} has an unknown outcome ({})",
                    attempt.envelope(),
                    e.getClass().getName());
            return Handover.unknown("exception");
        }
    }

    /** Whether that answer says for certain that nobody will ever read it. */
    static boolean isUnread(Handover answer) {
        return answer.kind() == DEFERRED || answer.kind() == REFUSED;
    }

    @Override
    public void close() {
        secrets.forEach(Secret::close);
    }
}
