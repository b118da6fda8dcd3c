package dev.portalaccess.internal.audit;

import static dev.portalaccess.audit.AuditVerdict.Broken.ALTERED;
import static dev.portalaccess.audit.AuditVerdict.Broken.KEY_DROPPED;
import static dev.portalaccess.audit.AuditVerdict.Broken.KEY_UNKNOWN;
import static dev.portalaccess.audit.AuditVerdict.Broken.REMOVED;
import static dev.portalaccess.audit.AuditVerdict.Broken.SPLICED;
import static dev.portalaccess.audit.AuditVerdict.Broken.SWAPPED;

import com.google.common.collect.Iterators;
import dev.portalaccess.audit.AuditVerdict.Broken;
import dev.portalaccess.audit.Checkpoint;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.AuditEntry.Link;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AuditHead;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** One walk along one chain, entry by entry. It keeps only its current position. Used by one thread. */
final class ChainVerifier {

    private final AuditChain chain;
    private final PracticeId practice;
    private final Optional<ChartId> chart;
    private AuditHead reached;

    /**
     * A known end of the chain, recorded elsewhere.
     *
     * @param head the end
     * @param codeIfReplaced the code if another entry is at that position now
     * @param codeIfCut the code if the chain ends before that position
     */
    record KnownHead(AuditHead head, String codeIfReplaced, String codeIfCut) {}

    /** Creates a walk that begins after the last deleted entry; {@code start} is the record of that entry. */
    ChainVerifier(AuditChain chain, Checkpoint start) {
        this.chain = chain;
        this.practice = start.practice();
        this.chart = start.chart();
        this.reached = start.head();
    }

    /** Walks to the end, or to the first error. */
    Optional<Broken> verify(Iterator<AuditEntry> entries, List<KnownHead> marks) {
        return findReplaced(marks).or(() -> verifyEntries(entries, marks));
    }

    private Optional<Broken> verifyEntries(Iterator<AuditEntry> entries, List<KnownHead> marks) {
        while (entries.hasNext()) {
            Optional<Broken> broken = verifyEntry(entries.next(), entries).or(() -> findReplaced(marks));
            if (broken.isPresent()) {
                return broken;
            }
        }
        return findCut(marks);
    }

    /** Returns the current position of the walk. */
    AuditHead reached() {
        return reached;
    }

    private Optional<Broken> verifyEntry(AuditEntry entry, Iterator<AuditEntry> rest) {
        Optional<String> flaw = flaw(entry, rest);
        if (flaw.isEmpty()) {
            reached = AuditChain.headAfter(entry.link().orElseThrow());
        }
        return flaw.map(code -> new Broken(reached.length(), code));
    }

    private Optional<String> flaw(AuditEntry entry, Iterator<AuditEntry> rest) {
        boolean isOfThisChain =
                entry.practice().equals(practice) && entry.chart().equals(chart);
        Optional<Link> link = entry.link().filter(place -> isOfThisChain);
        if (link.isEmpty() || link.get().position() < reached.length()) {
            return Optional.of(SPLICED);
        }
        return link.get().position() > reached.length() ? Optional.of(skipped(rest)) : tampering(entry, link.get());
    }

    private String skipped(Iterator<AuditEntry> rest) {
        return Iterators.any(rest, this::isNext) ? SWAPPED : REMOVED;
    }

    private boolean isNext(AuditEntry entry) {
        return entry.link().filter(link -> link.position() == reached.length()).isPresent();
    }

    private Optional<String> tampering(AuditEntry entry, Link link) {
        if (!chain.canCheck(link.hash())) {
            return Optional.of(KEY_UNKNOWN);
        }
        // Without this, whoever can write to the store could go on with plain hashes where the key's were.
        if (AuditChain.isKeyed(reached) && link.hash().keyId().isEmpty()) {
            return Optional.of(KEY_DROPPED);
        }
        return chain.isLinkOf(reached, entry, link) ? Optional.empty() : Optional.of(ALTERED);
    }

    private Optional<Broken> findReplaced(List<KnownHead> marks) {
        return marks.stream()
                .filter(mark -> mark.head().length() == reached.length())
                .filter(mark -> !mark.head().equals(reached))
                .map(mark -> new Broken(reached.length() - 1, mark.codeIfReplaced()))
                .findFirst();
    }

    private Optional<Broken> findCut(List<KnownHead> marks) {
        return marks.stream()
                .filter(mark -> mark.head().length() > reached.length())
                .map(mark -> new Broken(reached.length(), mark.codeIfCut()))
                .findFirst();
    }
}
