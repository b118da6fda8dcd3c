package dev.portalaccess.internal.delivery;

import dev.portalaccess.internal.delivery.Result.Marked;
import dev.portalaccess.internal.delivery.Result.Overtaken;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.spi.AccessStoreException;
import dev.portalaccess.spi.Outbox.Afterwards;
import dev.portalaccess.spi.Outbox.Claim;
import dev.portalaccess.spi.Outbox.Wanted;
import java.time.Instant;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims messages and writes down how far they have got; who has lost a claim writes nothing. */
record Marking(Parts parts, String worker) {

    private static final Logger LOG = LoggerFactory.getLogger(Marking.class);

    /** One message of those channels, from now until the lease is over. */
    Wanted wanted(Set<Channel> channels) {
        Instant now = parts.now();
        return new Wanted(worker, channels, now, 1, leaseFrom(now));
    }

    /** Whether the claim still holds; it holds for a whole lease then. */
    boolean holds(Claim claim) {
        return parts.outbox().renew(claim, leaseFrom(parts.now())).isPresent();
    }

    /** That an attempt begins; whether the claim still holds. */
    boolean begin(Claim claim, Progress begun) {
        return mark(claim, begun, Afterwards.KEEP);
    }

    /** That work at the message ends here. */
    Result end(Claim claim, Progress progress, Overtaken otherwise) {
        return mark(claim, progress, Afterwards.LET_GO) ? new Marked(progress) : otherwise;
    }

    /** A mark that may have been lost is written once more: for a letter on paper it makes the difference. */
    private boolean mark(Claim claim, Progress progress, Afterwards afterwards) {
        try {
            return parts.outbox().mark(claim, progress, afterwards);
        } catch (AccessStoreException e) {
            LOG.warn("message {} is marked again ({})", claim.message().id().value(), e.code());
            return parts.outbox().mark(claim, progress, afterwards) || isMarked(claim, progress);
        }
    }

    private boolean isMarked(Claim claim, Progress progress) {
        return parts.outbox()
                .message(claim.message().practice(), claim.message().id())
                .filter(message -> message.progress().equals(progress))
                .isPresent();
    }

    private Instant leaseFrom(Instant now) {
        return now.plus(parts.policy().lease());
    }
}
