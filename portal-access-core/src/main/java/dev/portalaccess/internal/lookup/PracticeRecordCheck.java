package dev.portalaccess.internal.lookup;

import dev.portalaccess.internal.seal.KeyedSeals;
import dev.portalaccess.internal.seal.SealedKind;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.seal.BrokenSeal;
import dev.portalaccess.spi.storage.AccessQueries;
import java.util.Optional;

/**
 * Checks the record of a practice (PA-115). A practice without one is right only if its audit chain has never had an
 * entry: whoever deletes the record would otherwise lift the report of a restored backup. Thread-safe.
 */
public final class PracticeRecordCheck {

    private final KeyedSeals seals;
    private final AccessQueries queries;

    /** Creates a check with the seals, and the queries that read the chain. */
    public PracticeRecordCheck(KeyedSeals seals, AccessQueries queries) {
        this.seals = seals;
        this.queries = queries;
    }

    /** Returns how the record is wrong; empty if it is right. */
    public Optional<BrokenSeal> findBroken(PracticeId practice, Versioned<PracticeRecord> read) {
        return read.version() == 0 && hasEntries(practice)
                ? Optional.of(SealedKind.PRACTICE_CHAIN.broken(practice.value(), BrokenSeal.ROLLED_BACK))
                : seals.findBrokenPractice(practice, read);
    }

    private boolean hasEntries(PracticeId practice) {
        return !queries.trail(practice, Optional.empty(), Page.Request.first(1))
                        .items()
                        .isEmpty()
                || !queries.trailStart(practice, Optional.empty()).equals(AuditHead.EMPTY);
    }
}
