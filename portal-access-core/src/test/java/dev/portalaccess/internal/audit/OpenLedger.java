package dev.portalaccess.internal.audit;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import dev.portalaccess.audit.AuditVerdict;
import dev.portalaccess.audit.Checkpoint;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.AuditEntry.Act;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.spi.storage.AccessQueries;
import dev.portalaccess.spi.storage.AccessStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One chain in the open, where a test can do with entries and end what somebody with a database client could do. */
final class OpenLedger {

    static final PracticeId PRACTICE = new PracticeId("riverside");
    static final Optional<ChartId> CHART = Optional.of(new ChartId("camille"));
    private static final Instant BEGIN = Instant.parse("2026-03-02T15:00:00.123Z");

    final PracticeId practice;
    final Optional<ChartId> chart;
    List<AuditEntry> entries = new ArrayList<>();
    AuditHead head = AuditHead.EMPTY;
    AuditHead start = AuditHead.EMPTY;
    private final StoredAuditTrails trails;
    private Optional<AuditHead> headAtFirst = Optional.empty();
    private Optional<AuditHead> startAtFirst = Optional.empty();

    OpenLedger(PracticeId practice, Optional<ChartId> chart, AuditChain verifying) {
        this.practice = practice;
        this.chart = chart;
        this.trails = new StoredAuditTrails(store(), queries(), verifying);
    }

    static OpenLedger of(AuditChain chain, int length) {
        return new OpenLedger(PRACTICE, CHART, chain).grow(chain, length);
    }

    /** Appends so many entries as the library would. */
    OpenLedger grow(AuditChain writing, int count) {
        for (int n = 0; n < count; n++) {
            append(writing, entry(head.length()));
        }
        return this;
    }

    void append(AuditChain writing, AuditEntry entry) {
        AuditEntry linked = entry.at(writing.nextLink(head, entry));
        entries.add(linked);
        head = AuditChain.headAfter(linked.link().orElseThrow());
    }

    /** A copy whose entries and end are changed on their own. */
    OpenLedger copy(AuditChain verifying) {
        OpenLedger copy = new OpenLedger(practice, chart, verifying);
        copy.entries = new ArrayList<>(entries);
        copy.head = head;
        copy.start = start;
        return copy;
    }

    /** As if entries were appended after the end was first read: read again, it is behind that entry. */
    void endsLater(AuditHead first, AuditEntry last) {
        headAtFirst = Optional.of(first);
        head = AuditChain.headAfter(last.link().orElseThrow());
    }

    /** As a purge does it. */
    OpenLedger purged(int count) {
        start = AuditChain.headAfter(entries.get(count - 1).link().orElseThrow());
        entries = new ArrayList<>(entries.subList(count, entries.size()));
        return this;
    }

    /** As if a purge ran after the beginning was first read. */
    void purgedMeanwhile(int count) {
        startAtFirst = Optional.of(start);
        purged(count);
    }

    StoredAuditTrails trails() {
        return trails;
    }

    AuditVerdict verify() {
        return trails.verify(practice, chart);
    }

    AuditVerdict verify(Checkpoint known) {
        return trails.verify(known);
    }

    Checkpoint checkpoint() {
        return trails.checkpoint(practice, chart);
    }

    AuditEntry entry(long n) {
        Act act = new Act(
                new CommitId("commit-" + n),
                BEGIN.plusSeconds(n),
                Actor.staff("clerk-" + n % 7),
                n % 2 == 0 ? "access.enabled" : "access.revoked",
                n % 2 == 0 ? Optional.empty() : Optional.of("custody-changed"),
                n % 3 == 0 ? Optional.of("PA-070") : Optional.empty());
        return AuditEntry.unlinked(
                practice, chart, act, Map.of("grant", "grant-" + n, "holder", "holder-" + n % 5, "version", "" + n));
    }

    private AccessStore store() {
        AccessStore store = mock(AccessStore.class, withSettings().stubOnly());
        when(store.practiceRecord(practice))
                .thenAnswer(call -> Versioned.fresh(PracticeRecord.of(chart.isPresent() ? AuditHead.EMPTY : head)));
        chart.ifPresent(id -> when(store.chart(practice, id))
                .thenAnswer(call ->
                        Versioned.fresh(ChartAccess.untouched(practice, id).with(readHead()))));
        return store;
    }

    private AuditHead readStart() {
        AuditHead read = startAtFirst.orElse(start);
        startAtFirst = Optional.empty();
        return read;
    }

    private AuditHead readHead() {
        AuditHead read = headAtFirst.orElse(head);
        headAtFirst = Optional.empty();
        return read;
    }

    private AccessQueries queries() {
        AccessQueries queries = mock(AccessQueries.class, withSettings().stubOnly());
        when(queries.trailStart(practice, chart)).thenAnswer(call -> readStart());
        when(queries.trail(any(), any(), any())).thenAnswer(call -> page(call.getArgument(2)));
        return queries;
    }

    private Page<AuditEntry> page(Page.Request request) {
        int from =
                request.after().map(Page.Cursor::value).map(Integer::parseInt).orElse(0);
        int until = Math.min(entries.size(), from + request.limit());
        Optional<Page.Cursor> next = Optional.of(new Page.Cursor("" + until)).filter(cursor -> until < entries.size());
        return new Page<>(entries.subList(from, until), next);
    }
}
