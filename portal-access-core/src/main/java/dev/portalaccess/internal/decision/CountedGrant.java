package dev.portalaccess.internal.decision;

import dev.portalaccess.internal.age.AgeFacts;
import dev.portalaccess.internal.age.AgeLimit;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.stored.AgeExemption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A grant in force, as it counts at the age of the patient (PA-090).
 *
 * @param grant the grant
 * @param scope what the age leaves of its scope
 * @param obligations its obligations, and those of the age
 * @param limit how the age counts; empty if it does not
 */
record CountedGrant(Grant grant, Scope scope, Set<Obligation> obligations, Optional<AgeLimit> limit) {

    /** Returns the grant as it counts at the instant. */
    static CountedGrant of(Grant grant, AgeFacts age, List<AgeExemption> exemptions, Instant at) {
        if (age.areIrrelevant()) {
            return new CountedGrant(grant, grant.terms().scope(), grant.terms().obligations(), Optional.empty());
        }
        AgeLimit limit = AgeLimit.of(age.at(at, exemptions), grant);
        return new CountedGrant(grant, limit.scope(), limit.obligations(), Optional.of(limit));
    }
}
