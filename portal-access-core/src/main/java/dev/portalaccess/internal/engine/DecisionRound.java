package dev.portalaccess.internal.engine;

import com.google.common.base.Suppliers;
import dev.portalaccess.command.Caller;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.internal.lookup.ChartLookup;
import dev.portalaccess.model.Issuance.Waiver;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One round of deciding: what it has read, what it has found, and what it is going to write, all for one instant. If
 * something moves before its commit, another round begins anew. Used by one thread.
 */
public final class DecisionRound {

    private final ServiceDependencies parts;
    private final CommitDraft draft;
    private final FindingCollector findings;
    private final ChartLookup charts;
    private final HolderLookup holders;
    private final Supplier<Optional<Practice>> practice;

    DecisionRound(ServiceDependencies parts, CommitDraft draft, FindingCollector findings) {
        this.parts = parts;
        this.draft = draft;
        this.findings = findings;
        this.charts = new ChartLookup(parts.charts(), draft.practice());
        this.holders = new HolderLookup(draft);
        this.practice = Suppliers.memoize(() -> parts.practices().practice(draft.practice()));
    }

    /** What it reads from. */
    public ServiceDependencies parts() {
        return parts;
    }

    /** What it is going to write. */
    public CommitDraft draft() {
        return draft;
    }

    /** Returns the stored records, each read once. */
    public RecordLookup records() {
        return draft.records();
    }

    /** What there is to say so far. */
    public FindingCollector findings() {
        return findings;
    }

    /** The host's charts, each read once. */
    public ChartLookup charts() {
        return charts;
    }

    /** The holders behind people. */
    public HolderLookup holders() {
        return holders;
    }

    /** The practice, if the host knows it; read once. */
    public Optional<Practice> practice() {
        return practice.get();
    }

    /** The instant it decides for, in whole milliseconds. */
    public Instant now() {
        return draft.now();
    }

    /** Who is acting. */
    public Caller caller() {
        return draft.caller();
    }

    /** One more finding, as severe as it usually is. */
    public void add(FindingDefinition code, String path, String... arguments) {
        findings.add(code, path, arguments);
    }

    /** One more finding, as severe as it says. */
    public void add(Finding finding) {
        findings.add(finding);
    }

    /** Whether the findings refuse, given what the caller takes on. */
    public boolean isRefused() {
        return findings.hasRefusal(caller().waivers());
    }

    /** The caller's waivers that were needed so far. */
    public List<Waiver> usedWaivers() {
        return findings.usedWaivers(caller().waivers());
    }

    /** The holder's invitation for that chart that can be used now; an expired one keeps its key and is none. */
    public Optional<Versioned<Invitation>> liveInvitation(HolderId holder, ChartId chart) {
        return records()
                .invitation(RecordKey.liveInvitation(holder, chart))
                .filter(found -> found.value().isLiveAt(now()));
    }
}
