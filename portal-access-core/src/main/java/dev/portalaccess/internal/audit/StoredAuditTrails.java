package dev.portalaccess.internal.audit;

import static dev.portalaccess.audit.AuditVerdict.Broken.CUT_TAIL;
import static dev.portalaccess.audit.AuditVerdict.Broken.HEAD_MISMATCH;
import static dev.portalaccess.audit.AuditVerdict.Broken.REWRITTEN;
import static java.util.Objects.requireNonNull;

import dev.portalaccess.audit.AuditVerdict;
import dev.portalaccess.audit.AuditVerdict.Broken;
import dev.portalaccess.audit.AuditVerdict.Intact;
import dev.portalaccess.audit.AuditVerdict.Outdated;
import dev.portalaccess.audit.Checkpoint;
import dev.portalaccess.internal.audit.ChainVerifier.KnownHead;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.spi.storage.AccessQueries;
import dev.portalaccess.spi.storage.AccessStore;
import java.util.List;
import java.util.Optional;

/** The audit trails in the host's store; who asks is checked before. */
public final class StoredAuditTrails {

    private final AccessStore store;
    private final AccessQueries queries;
    private final AuditChain chain;

    /** Creates a reader of the entries in {@code queries} and of the chain ends in {@code store}. */
    public StoredAuditTrails(AccessStore store, AccessQueries queries, AuditChain chain) {
        this.store = requireNonNull(store, "store");
        this.queries = requireNonNull(queries, "queries");
        this.chain = requireNonNull(chain, "chain");
    }

    /** Returns a page of the remaining chain, oldest entry first. */
    public Page<AuditEntry> trail(PracticeId practice, Optional<ChartId> chart, Page.Request page) {
        return queries.trail(
                requireNonNull(practice, "practice"), requireNonNull(chart, "chart"), requireNonNull(page, "page"));
    }

    /** PA-111: returns whether the remaining chain is as it was written. */
    public AuditVerdict verify(PracticeId practice, Optional<ChartId> chart) {
        return verify(new Checkpoint(practice, chart, AuditHead.EMPTY));
    }

    /** PA-111: the same, compared with a checkpoint. */
    public AuditVerdict verify(Checkpoint known) {
        requireNonNull(known, "known");
        return verify(known, TrailSource.live(queries, known.practice(), known.chart(), () -> head(known)));
    }

    /** PA-111: the same, for a trail that is read from there. */
    public AuditVerdict verify(Checkpoint known, TrailSource source) {
        while (true) {
            Checkpoint start = start(known, source);
            AuditVerdict verdict = verdict(known, start, source);
            // Entries may be deleted while the chain is walked, so that it seems to lack its beginning: walk again.
            if (!(verdict instanceof Broken) || source.stillBeginsAt(start.head())) {
                return verdict;
            }
        }
    }

    private AuditVerdict verdict(Checkpoint known, Checkpoint start, TrailSource source) {
        List<KnownHead> marks = List.of(
                new KnownHead(known.head(), REWRITTEN, CUT_TAIL),
                new KnownHead(source.end().get(), HEAD_MISMATCH, HEAD_MISMATCH));
        ChainVerifier walk = new ChainVerifier(chain, start);
        Optional<Broken> broken = walk.verify(source.entries(), marks);
        return broken.or(() -> findBeyondEnd(source.end().get(), walk.reached()))
                .<AuditVerdict>map(found -> found)
                .orElseGet(() -> intactOrOutdated(known, start, walk.reached().length()));
    }

    private static AuditVerdict intactOrOutdated(Checkpoint known, Checkpoint start, long length) {
        long from = start.head().length();
        boolean outdated = known.head().length() > 0 && known.head().length() < from;
        return outdated ? new Outdated(from, length) : new Intact(from, length);
    }

    /** Returns the current end of a chain. */
    public Checkpoint checkpoint(PracticeId practice, Optional<ChartId> chart) {
        return new Checkpoint(practice, chart, head(new Checkpoint(practice, chart, AuditHead.EMPTY)));
    }

    // Entries may be appended while the chain is walked, so its end is read again: none may stand behind that.
    private static Optional<Broken> findBeyondEnd(AuditHead end, AuditHead reached) {
        boolean fits = reached.length() < end.length() || reached.equals(end);
        return fits ? Optional.empty() : Optional.of(new Broken(end.length(), HEAD_MISMATCH));
    }

    private static Checkpoint start(Checkpoint of, TrailSource source) {
        return new Checkpoint(of.practice(), of.chart(), source.start().get());
    }

    private AuditHead head(Checkpoint of) {
        return of.chart()
                .map(chart -> store.chart(of.practice(), chart).value().head())
                .orElseGet(() -> store.practiceRecord(of.practice()).value().head());
    }
}
