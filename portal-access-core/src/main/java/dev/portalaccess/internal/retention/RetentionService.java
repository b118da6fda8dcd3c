package dev.portalaccess.internal.retention;

import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.ACCESS_REQUESTS;
import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.CHANGES;
import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.FORMER_GRANTS;
import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.HOLDERS;
import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.INVITATIONS;
import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.MESSAGES;
import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.RECEIPTS;
import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.REFUSALS;
import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.REGISTRATIONS;
import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.TRAIL;
import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.USES;
import static java.util.Objects.requireNonNull;

import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.retention.Retention;
import dev.portalaccess.retention.Retention.PurgeResult;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The implementation of {@link Retention}. */
public final class RetentionService implements Retention {

    private static final List<Purgeable> PURGE_ORDER = List.of(
            RECEIPTS,
            MESSAGES,
            INVITATIONS,
            REGISTRATIONS,
            ACCESS_REQUESTS,
            HOLDERS,
            FORMER_GRANTS,
            CHANGES,
            USES,
            REFUSALS,
            TRAIL);

    private static final Set<Purgeable> NAMED_BY_RECEIPTS =
            Set.of(INVITATIONS, REGISTRATIONS, ACCESS_REQUESTS, HOLDERS);

    private final ServiceDependencies parts;

    /** Creates the service, which deletes records by the retention terms of the policy. */
    public RetentionService(ServiceDependencies parts) {
        this.parts = requireNonNull(parts, "parts");
    }

    @Override
    public PurgeResult runOnce(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("max must be 1 or more");
        }
        Instant now = parts.now();
        Map<Purgeable, Integer> counts = new EnumMap<>(Purgeable.class);
        Set<Purgeable> unfinished = EnumSet.noneOf(Purgeable.class);
        for (Purgeable kind : PURGE_ORDER) {
            boolean waits = mustWait(kind, unfinished);
            int count = waits ? 0 : purge(kind, now, max);
            counts.put(kind, count);
            if (waits || count >= max) {
                unfinished.add(kind);
            }
        }
        return new PurgeResult(counts, unfinished);
    }

    private int purge(Purgeable kind, Instant now, int max) {
        return parts.queries().purge(kind, parts.policy().retention().before(kind, now), max);
    }

    /**
     * A request whose receipt still exists may be repeated, and its answer is read from the records that the receipt
     * names.
     */
    private static boolean mustWait(Purgeable kind, Set<Purgeable> unfinished) {
        return NAMED_BY_RECEIPTS.contains(kind) && unfinished.contains(RECEIPTS);
    }
}
