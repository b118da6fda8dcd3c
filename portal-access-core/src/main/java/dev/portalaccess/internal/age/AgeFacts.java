package dev.portalaccess.internal.age;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.stored.AgeExemption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What the host says about the age of one patient, and the policy that it is judged by.
 *
 * @param policy the age policy
 * @param born the birth date; empty if it is not known
 * @param zone the time zone of the practice
 */
public record AgeFacts(AgePolicy policy, Optional<BirthDate> born, ZoneId zone) {

    /** The facts where no age matters. */
    public static final AgeFacts IRRELEVANT = new AgeFacts(AgePolicy.none(), Optional.empty(), ZoneOffset.UTC);

    public AgeFacts {
        requireNonNull(policy, "policy");
        requireNonNull(born, "born");
        requireNonNull(zone, "zone");
    }

    /** Reports whether no age makes any difference. */
    public boolean areIrrelevant() {
        return policy.isWithoutBands();
    }

    /** Returns the age at an instant, with the statements on the chart. */
    public PatientAge at(Instant at, List<AgeExemption> exemptions) {
        return new PatientAge(policy, born, zone, exemptions, at);
    }
}
