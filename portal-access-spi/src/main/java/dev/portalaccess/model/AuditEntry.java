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
 * One line of the audit trail. It contains ids, codes and instants, never a person's name, an address or a secret, and
 * never another chart than its own (PA-110).
 *
 * @param practice the practice
 * @param chart the chart concerned; empty for an entry that concerns none
 * @param link the place of the entry in its chain; empty for a refusal, which is not part of any chain
 * @param commit the commit that wrote the entry
 * @param at the instant of the action
 * @param actor the actor
 * @param action the action, as an open code such as {@code access.enabled}, one of the constants of {@link AuditAction}
 * @param reason the reason, as a code
 * @param rule the rule that refused or limited the action
 * @param details ids of the records concerned, by kind: {@code grant}, {@code holder}, {@code invitation}. An entry
 *     about a grant also states it as the commit leaves it: {@code account}, {@code scope} (the levels of appointments,
 *     messages, clinical data and bills), {@code from}, {@code until}, {@code basis}, {@code state}, the number of
 *     {@code holds} and, if records are sealed, a keyed {@code tag} (PA-115). {@code version} is the version of the
 *     chart or of the practice's chain after the commit, {@code holder-version} that of the holder if the commit
 *     changed it. Where somebody was invited as one holder and has the grant as another, {@code invited} and
 *     {@code invited-version} say the same of the first one. An entry about a block or a freeze states {@code since} when
 *     it stands, whom a block on the chart bars ({@code bars-holder}, {@code bars-account}, {@code bars-people}, {@code
 *     bars-mailbox} without the mailbox), and the {@code login} of the person concerned (PA-083)
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
     * @param hash the hash over this entry and the one before it
     */
    public record Link(long position, Digest hash) {
        /** Rejects a negative position. */
        public Link {
            requireNonNull(hash, "hash");
            if (position < 0) {
                throw new IllegalArgumentException("position must not be negative");
            }
        }
    }

    /** Copies the details. */
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

    /** Returns an entry that has no place in a chain yet. */
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

    /** Returns the same entry at the place in the chain. */
    public AuditEntry at(Link place) {
        return new AuditEntry(practice, chart, Optional.of(place), commit, at, actor, action, reason, rule, details);
    }

    /**
     * An action with its time, its actor and its reason.
     *
     * @param commit the commit that wrote the entry
     * @param at the instant of the action
     * @param actor the actor
     * @param action the action, as an open code, one of the constants of {@link AuditAction}
     * @param reason the reason, as a code
     * @param rule the rule that refused or limited the action
     */
    public record Act(
            CommitId commit, Instant at, Actor actor, String action, Optional<String> reason, Optional<String> rule) {}
}
