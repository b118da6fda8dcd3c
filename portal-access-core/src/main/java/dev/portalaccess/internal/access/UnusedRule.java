package dev.portalaccess.internal.access;

import dev.portalaccess.internal.age.AgeGaps;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.RestoredBackup;
import dev.portalaccess.policy.UnusedTerm;
import dev.portalaccess.review.UnusedGrant.Doubt;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * When a grant counts as unused, and why it may have been used all the same (PA-076). Days are those of UTC.
 *
 * @param since the first day of the term that has passed
 * @param term the term of the policy
 * @param restored the latest report of a restored backup
 */
record UnusedRule(LocalDate since, UnusedTerm term, Optional<RestoredBackup> restored) {

    /** Returns the rule for this instant; empty if the policy has no term. */
    static Optional<UnusedRule> of(ServiceDependencies parts, PracticeId practice, Instant now) {
        return parts.policy()
                .unusedAccess()
                .map(term -> new UnusedRule(
                        day(now).minus(term.term()),
                        term,
                        parts.openStore().practiceRecord(practice).value().restored()));
    }

    /** Reads the last day when the account of the grant has used the chart, as far as the host reports uses. */
    static Optional<LocalDate> lastUse(ServiceDependencies parts, PracticeId practice, Grant grant) {
        return Optional.ofNullable(parts.uses()
                .lastUses(practice, grant.chart(), Set.of(grant.account()))
                .get(grant.account()));
    }

    static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Returns the instant; a grant that was affirmed before it, and not used since, is unused. */
    Instant before() {
        return since.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    boolean isUnused(Grant grant, Optional<LocalDate> lastUse) {
        return grant.affirmedAt().isBefore(before())
                && lastUse.filter(used -> !used.isBefore(since)).isEmpty();
    }

    /**
     * Returns the doubts about a grant.
     *
     * @param reopenedAt when the last block or freeze of the chart or the person was lifted
     * @param ages the times when the patient's age kept the person out
     */
    Set<Doubt> doubts(Grant grant, Optional<LocalDate> lastUse, Optional<Instant> reopenedAt, AgeGaps ages) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (since.isBefore(term.reportedSince())) {
            doubts.add(Doubt.REPORTED_LATER);
        }
        if (restored.filter(report -> !day(report.reportedAt()).isBefore(since)).isPresent()) {
            doubts.add(Doubt.BACKUP_RESTORED);
        }
        if (reopenedAt.filter(at -> !day(at).isBefore(since)).isPresent() || ages.hasGap(grant, before())) {
            doubts.add(Doubt.KEPT_OUT);
        }
        if (grant.provenance().origin() == Provenance.Origin.IMPORTED
                && lastUse.isEmpty()
                && grant.confirmation().isEmpty()) {
            doubts.add(Doubt.IMPORTED);
        }
        return doubts;
    }
}
