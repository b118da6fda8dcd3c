package dev.portalaccess.internal.decision;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.internal.age.AgeFacts;
import dev.portalaccess.internal.age.HostAges;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.spi.PracticeDirectory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** Returns what the account may do on the chart, by the obligations that a program has to honour for it. */
    public Map<Set<Obligation>, Scope> scopes(AccountAccess access, KnownPatient patient, Instant at) {
        ChartGrants held = ChartGrants.of(at, new CheckedAccess(access, false), rule.areas(), patient.age());
        return held.isRestricted()
                ? Map.of()
                : held.inForce().stream()
                        .collect(Collectors.toMap(
                                CountedGrant::obligations,
                                grant -> limit(patient).limit(rule.areas().limit(grant.scope())),
                                Scope::or));
    }

    private ChartStatusLimit limit(KnownPatient patient) {
        return patient.status()
                .map(status -> ChartStatusLimit.of(status, policy))
                .orElse(ChartStatusLimit.UNKNOWN_CHART);
    }
}
