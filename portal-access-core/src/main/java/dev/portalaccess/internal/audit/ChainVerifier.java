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

/**
 * One walk along one chain, entry by entry; it holds no more than the place where it stands. Used by one thread.
 */
final class ChainVerifier {

    private final AuditChain chain;
    private final PracticeId practice;
    private final Optional<ChartId> chart;
    private AuditHead reached;

    /**
     * Something known of the chain from elsewhere: that it once ended there.
     *
     * @param head where it ended
     * @param codeIfReplaced the code if another entry stands there now
     * @param codeIfCut the code if it ends before
     */
    record KnownHead(AuditHead head, String codeIfReplaced, String codeIfCut) {}

    /** A walk that sets out behind the last entry that was deleted; {@code start} is what is known of that one. */
    ChainVerifier(AuditChain chain, Checkpoint start) {
        this.chain = chain;
        this.practice = start.practice();
        this.chart = start.chart();
        this.reached = start.head();
    }

    /** Walks to the end, or to the first thing that is wrong. */
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

    /** Where the walk has got to. */
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
