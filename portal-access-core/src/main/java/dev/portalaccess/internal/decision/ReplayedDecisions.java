package dev.portalaccess.internal.decision;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.internal.age.AgeFacts;
import dev.portalaccess.internal.age.HostAges;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.spi.PracticeDirectory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides by records that it is given, for questions about the past and for previews (PA-083). It is the one rule
 * that decides today, with another policy and another instant.
 */
public final class ReplayedDecisions {

    private final PortalPolicy policy;
    private final DecisionRule rule;
    private final HostAges ages;

    /**
     * What is known of a patient and a chart.
     *
     * @param status the status of the chart; empty if the host has no such chart
     * @param age the patient's age
     */
    public record KnownPatient(Optional<ChartStatus> status, AgeFacts age) {}

    /** Creates the rule under that policy. */
    public ReplayedDecisions(PortalPolicy policy, PracticeDirectory practices) {
        this.policy = requireNonNull(policy, "policy");
        this.rule = new DecisionRule(KnownAreas.of(policy));
        this.ages = new HostAges(policy, practices);
    }

    /** Returns the age of a patient with that birth date, or of one whose birth date is not known. */
    public AgeFacts age(PracticeId practice, Optional<BirthDate> born) {
        return ages.with(born, ages.zone(practice));
    }

    /**
     * Returns the decision.
     *
     * @param access the records as they were
     * @param closed the grants that were closed, the one closed last first, for the reasons of a refusal
     */
    public Decision decide(AccountAccess access, List<Grant> closed, KnownPatient patient, ChartUse use, Instant at) {
        ChartGrants held = ChartGrants.of(at, new CheckedAccess(access, false), rule.areas(), patient.age());
        List<Grant> latest = closed.subList(0, Math.min(StoredDecisions.MOST_CLOSED, closed.size()));
        return rule.decide(held, () -> latest, limit(patient), use, at);
    }

    /** Returns everything that the account may do on the chart through a program that honours every obligation. */
    public Scope scope(AccountAccess access, KnownPatient patient, Instant at) {
        ChartGrants held = ChartGrants.of(at, new CheckedAccess(access, false), rule.areas(), patient.age());
        return held.opensAnything() ? limit(patient).limit(held.conditional()) : Scope.NOTHING;
    }

    private ChartStatusLimit limit(KnownPatient patient) {
        return patient.status()
                .map(status -> ChartStatusLimit.of(status, policy))
                .orElse(ChartStatusLimit.UNKNOWN_CHART);
    }
}
