package dev.portalaccess.internal.sealing;

import dev.portalaccess.internal.audit.TrailSource;
import dev.portalaccess.internal.engine.EntryVersions;
import dev.portalaccess.internal.replay.StatedRestrictions;
import dev.portalaccess.internal.seal.EventStatement;
import dev.portalaccess.internal.seal.GrantStatement;
import dev.portalaccess.internal.seal.KeyedSeals;
import dev.portalaccess.internal.seal.SealedKind;
import dev.portalaccess.internal.sealing.HolderVersions.HolderReads;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.AccessFreeze;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartEvent;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.seal.BrokenSeal;
import dev.portalaccess.spi.storage.AccountReads.ClosedGrant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Replays the audit trail of one chart and compares it with what is stored: each open and closed grant with the last
 * entry that states it, the record of the chart and the holders with the versions that entries tell of, and its blocks,
 * its freezes and the statements about its patient with those that entries set and do not lift (PA-115).
 *
 * <p>The trail tells of everything from its baseline on, the entry that a chart gets when it is sealed; without one,
 * from its first entry on, if no entry was purged. What is earlier is unknown, and so is a grant that the last entry
 * about it only names.
 *
 * <p>It keeps the statements of at most {@value #MOST} grants. A chart with more of them is walked over again for the
 * next ones, in the order of their ids. Used by one thread.
 */
final class TrailReplay {

    private static final int MOST = 1_000;

    private final KeyedSeals seals;
    private final PracticeId practice;
    private final ChartId chart;
    private final Versioned<ChartAccess> read;
    private final int most;
    private final StoredTrace trace;
    private final TrailSource trail;
    private final List<BrokenSeal> broken = new ArrayList<>();
    private HolderVersions holders;
    private StatedRestrictions restrictions = new StatedRestrictions();
    private boolean isWhole;
    private long latestVersion;
    private int unknown;

    /**
     * Where the trail of a chart is read, and what is compared with it beside the chart itself.
     *
     * @param trail the trail
     * @param closed reads the closed grants of the chart
     * @param holders reads the holders that the trail names
     */
    record StoredTrace(TrailSource trail, Supplier<Iterator<ClosedGrant>> closed, HolderReads holders) {}

    TrailReplay(KeyedSeals seals, Versioned<ChartAccess> read, StoredTrace trace) {
        this(seals, read, trace, MOST);
    }

    TrailReplay(KeyedSeals seals, Versioned<ChartAccess> read, StoredTrace trace, int most) {
        this.seals = seals;
        this.most = most;
        this.practice = read.value().practice();
        this.chart = read.value().chart();
        this.read = read;
        this.trace = trace;
        this.trail = trace.trail();
        this.holders = new HolderVersions(trace.holders());
    }

    /** Returns what does not fit the trail; entries may be purged while it is walked, so that it is walked again. */
    List<BrokenSeal> broken() {
        AuditHead start;
        do {
            start = trail.start().get();
            compareFrom(start);
        } while (!broken.isEmpty() && !trail.stillBeginsAt(start));
        return broken;
    }

    private void compareFrom(AuditHead start) {
        broken.clear();
        unknown = 0;
        latestVersion = 0;
        isWhole = start.length() == 0;
        holders = new HolderVersions(trace.holders());
        Optional<GrantId> last = Optional.empty();
        do {
            restrictions = new StatedRestrictions();
            Stretch stretch = new Stretch(last);
            stretch.walk();
            stretch.compare();
            last = stretch.end();
        } while (last.isPresent());
        if (latestVersion > read.version()) {
            broken.add(SealedKind.CHART.broken(chart.value(), BrokenSeal.ROLLED_BACK));
        }
        broken.addAll(holders.rolledBack());
        ChartRecord record = read.value().record();
        restrictions.remove(
                Optional.empty(),
                Stream.of(
                                record.blocks().stream().map(AccessBlock::id),
                                record.freezes().stream().map(AccessFreeze::id),
                                record.exemptions().stream().map(AgeExemption::id),
                                record.events().stream()
                                        .filter(ChartEvent::stands)
                                        .map(EventStatement::nameOf))
                        .flatMap(ids -> ids)
                        .collect(Collectors.toSet()));
        if (restrictions.isLeftOfChart()) {
            broken.add(SealedKind.CHART.broken(chart.value(), BrokenSeal.CONTRADICTED));
        }
    }

    /** Returns the number of grants that the trail does not state. */
    int unknown() {
        return unknown;
    }

    /** The grants of the chart whose ids follow one another, few enough to keep what the trail states of them. */
    private final class Stretch {

        private final Optional<GrantId> after;
        private final TreeMap<String, Optional<GrantStatement>> stated = new TreeMap<>();
        private Optional<GrantId> end = Optional.empty();
        private Optional<Instant> baseline = Optional.empty();

        Stretch(Optional<GrantId> after) {
            this.after = after;
        }

        /** Returns the last grant of the stretch; empty if no grants follow. */
        Optional<GrantId> end() {
            return end;
        }

        void walk() {
            Iterator<AuditEntry> entries = trail.entries();
            while (entries.hasNext()) {
                AuditEntry entry = entries.next();
                latestVersion = Math.max(latestVersion, EntryVersions.ofRecord(entry));
                holders.add(entry);
                restrictions.add(entry);
                if (baseline.isEmpty() && entry.action().equals(AuditAction.RECORD_SEALED)) {
                    baseline = Optional.of(entry.at());
                }
                GrantStatement.named(entry.details())
                        .filter(this::contains)
                        .ifPresent(grant -> keep(grant, GrantStatement.in(entry.details())));
            }
        }

        private void keep(GrantId grant, Optional<GrantStatement> statement) {
            stated.put(grant.value(), statement);
            if (stated.size() > most) {
                stated.pollLastEntry();
                end = Optional.of(new GrantId(stated.lastKey()));
            }
        }

        private boolean contains(GrantId grant) {
            return after.filter(last -> last.value().compareTo(grant.value()) >= 0)
                            .isEmpty()
                    && end.filter(last -> last.value().compareTo(grant.value()) < 0)
                            .isEmpty();
        }

        void compare() {
            read.value().grants().forEach(grant -> compare(grant, Optional.empty()));
            trace.closed().get().forEachRemaining(closed -> compare(closed.grant(), Optional.of(closed.closedAt())));
            stated.keySet().forEach(gone -> broken.add(SealedKind.GRANT.broken(gone, BrokenSeal.GONE)));
        }

        private void compare(Grant grant, Optional<Instant> closedAt) {
            if (!contains(grant.id())) {
                return;
            }
            String id = grant.id().value();
            boolean isNamed = stated.containsKey(id);
            Optional<GrantStatement> statement = Optional.ofNullable(stated.remove(id))
                    .flatMap(one -> one)
                    .filter(one -> !(grant.standing() instanceof GrantState.Unrecognised));
            boolean fits = isNamed
                    ? statement.map(one -> one.isOf(seals, practice, grant)).orElse(true)
                    : !isKnownAt(closedAt.orElse(Instant.MAX));
            if (!fits || closedAt.filter(grant::isAliveAt).isPresent()) {
                broken.add(SealedKind.GRANT.broken(id, BrokenSeal.CONTRADICTED));
            } else if (statement.isEmpty()) {
                unknown++;
            }
        }

        /** Reports whether the trail tells of every grant that was open on the chart at the instant. */
        private boolean isKnownAt(Instant instant) {
            return baseline.map(instant::isAfter).orElse(isWhole);
        }
    }
}
