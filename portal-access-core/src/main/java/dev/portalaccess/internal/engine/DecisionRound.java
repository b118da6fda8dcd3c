package dev.portalaccess.internal.engine;

import com.google.common.base.Suppliers;
import dev.portalaccess.command.Caller;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.internal.age.PatientAge;
import dev.portalaccess.internal.lookup.ChartLookup;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Issuance.Waiver;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One round of deciding, for one instant: the facts that it reads, its findings, and the draft that it will write. If a
 * record changes before the commit, a new round begins. Used by one thread.
 */
public final class DecisionRound {

    private final ServiceDependencies parts;
    private final CommitDraft draft;
    private final FindingCollector findings;
    private final ChartLookup charts;
    private final HolderLookup holders;
    private final Supplier<Optional<Practice>> practice;

    DecisionRound(ServiceDependencies parts, CommitDraft draft, FindingCollector findings) {
        this(
                draft,
                findings,
                parts,
                new ChartLookup(parts.charts(), draft.practice(), read -> asMerged(draft, read)),
                Suppliers.memoize(() -> parts.practices().practice(draft.practice())));
    }

    private DecisionRound(
            CommitDraft draft,
            FindingCollector findings,
            ServiceDependencies parts,
            ChartLookup charts,
            Supplier<Optional<Practice>> practice) {
        this.parts = parts;
        this.draft = draft;
        this.findings = findings;
        this.charts = charts;
        this.holders = new HolderLookup(draft);
        this.practice = practice;
    }

    /** Returns a round on the same facts and the same draft whose findings are kept apart from those of this one. */
    public DecisionRound aside() {
        return new DecisionRound(draft, new FindingCollector(), parts, charts, practice);
    }

    /**
     * PA-100: every rule that looks at a chart sees one that was merged as closed, whatever the host says of it. This is
     * the one place.
     */
    private static Map<ChartId, Chart> asMerged(CommitDraft draft, Map<ChartId, Chart> read) {
        draft.records().readCharts(read.keySet());
        Map<ChartId, Chart> known = new LinkedHashMap<>(read);
        known.replaceAll(
                (id, chart) -> draft.chart(id).mergedInto().isPresent() ? chart.withStatus(ChartStatus.MERGED) : chart);
        return known;
    }

    /** Returns the components that every service uses. */
    public ServiceDependencies parts() {
        return parts;
    }

    /** Returns the draft of the changes. */
    public CommitDraft draft() {
        return draft;
    }

    /** Returns the stored records, each read once. */
    public RecordLookup records() {
        return draft.records();
    }

    /** Returns the findings so far. */
    public FindingCollector findings() {
        return findings;
    }

    /** Returns the host's charts, each read once. */
    public ChartLookup charts() {
        return charts;
    }

    /** Returns the lookup of holders. */
    public HolderLookup holders() {
        return holders;
    }

    /** Returns the practice, if the host knows it; it is read once. */
    public Optional<Practice> practice() {
        return practice.get();
    }

    /** Returns the practice's time zone; UTC for a practice that the host does not know. */
    public ZoneId zone() {
        return practice().map(Practice::zone).orElse(ZoneOffset.UTC);
    }

    /** Returns the day of the round on the practice's calendar. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone());
    }

    /** Returns the age of a chart's patient in this round, with the exemptions on the chart. */
    public PatientAge age(Chart chart) {
        return parts.ages()
                .with(chart.patient().bornOn(), practice().map(Practice::zone))
                .at(now(), draft.chart(chart.id()).record().exemptions());
    }

    /** Returns the instant of the round, in whole milliseconds. */
    public Instant now() {
        return draft.now();
    }

    /** Returns the caller. */
    public Caller caller() {
        return draft.caller();
    }

    /** Adds a finding with its usual severity. */
    public void add(FindingDefinition code, String path, String... arguments) {
        findings.add(code, path, arguments);
    }

    /** Adds a finding. */
    public void add(Finding finding) {
        findings.add(finding);
    }

    /** Reports whether the findings refuse the command, given the caller's waivers. */
    public boolean isRefused() {
        return findings.hasRefusal(caller().waivers());
    }

    /** Returns the caller's waivers that were needed so far. */
    public List<Waiver> usedWaivers() {
        return findings.usedWaivers(caller().waivers());
    }

    /** Returns the holder's live invitation for the chart; an expired one still has its key, but is not returned. */
    public Optional<Versioned<Invitation>> liveInvitation(HolderId holder, ChartId chart) {
        return records()
                .invitation(RecordKey.liveInvitation(holder, chart))
                .filter(found -> found.value().isLiveAt(now()));
    }
}
