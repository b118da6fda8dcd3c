package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.internal.IdSyntax;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One line of the audit trail. It names ids, codes and instants, never a person's name, address or secret, and never
 * another chart than its own (PA-110).
 *
 * @param practice in which practice
 * @param chart on whose chart; empty for what concerns none
 * @param link its place in its chain; empty for a refusal, which stands outside the chains
 * @param commit the commit it was written in
 * @param at when
 * @param actor who
 * @param action what, as an open code, one of the constants of {@link AuditAction}
 * @param reason why, as a code
 * @param rule by which rule it was refused or limited
 * @param details ids of what it concerns, by kind: {@code grant}, {@code holder}, {@code invitation}; also
 *     {@code version}, that of the record after the change
 */
public record AuditEntry(
        PracticeId practice,
        Optional<ChartId> chart,
        Optional<Link> link,
        CommitId commit,
        Instant at,
        Actor actor,
        String action,
        Optional<String> reason,
        Optional<String> rule,
        SortedMap<String, String> details) {

    /**
     * A place in a chain.
     *
     * @param position 0 for the first entry
     * @param hash over this entry and the one before it
     */
    public record Link(long position, Digest hash) {
        /** Positions are not negative. */
        public Link {
            requireNonNull(hash, "hash");
            if (position < 0) {
                throw new IllegalArgumentException("position must not be negative");
            }
        }
    }

    /** Keeps its own copy of the details. */
    public AuditEntry {
        requireNonNull(practice, "practice");
        requireNonNull(chart, "chart");
        requireNonNull(link, "link");
        requireNonNull(commit, "commit");
        requireNonNull(at, "at");
        requireNonNull(actor, "actor");
        IdSyntax.requireId(action, "action");
        requireNonNull(reason, "reason");
        requireNonNull(rule, "rule");
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    /** An entry that has no place in a chain yet. */
    public static AuditEntry unlinked(
            PracticeId practice, Optional<ChartId> chart, Act act, Map<String, String> details) {
        return new AuditEntry(
                practice,
                chart,
                Optional.empty(),
                act.commit(),
                act.at(),
                act.actor(),
                act.action(),
                act.reason(),
                act.rule(),
                new TreeMap<>(details));
    }

    /** The same entry in its place. */
    public AuditEntry at(Link place) {
        return new AuditEntry(practice, chart, Optional.of(place), commit, at, actor, action, reason, rule, details);
    }

    /**
     * What was done, by whom, when and why.
     *
     * @param commit the commit it was written in
     * @param at when
     * @param actor who
     * @param action what, as an open code, one of the constants of {@link AuditAction}
     * @param reason why, as a code
     * @param rule by which rule
     */
    public record Act(
            CommitId commit, Instant at, Actor actor, String action, Optional<String> reason, Optional<String> rule) {}
}
