package dev.portalaccess.internal.age;

import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.spi.PracticeDirectory;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads what the host knows of the ages of patients. It reads nothing where no age matters.
 *
 * @param policy the portal's policy
 * @param practices the practices, for their time zones
 */
public record HostAges(PortalPolicy policy, PracticeDirectory practices) {

    /**
     * Returns the facts about a patient, who is read if an age matters; without a chart of the host, or without a
     * practice, the birth date is not known.
     */
    public AgeFacts of(PracticeId practice, Supplier<Optional<Person>> patient) {
        return policy.agePolicy().isWithoutBands()
                ? AgeFacts.IRRELEVANT
                : with(patient.get().flatMap(Person::bornOn), zone(practice));
    }

    /** Returns the facts about a patient with that birth date; without a time zone nothing is known. */
    public AgeFacts with(Optional<BirthDate> born, Optional<ZoneId> zone) {
        return policy.agePolicy().isWithoutBands()
                ? AgeFacts.IRRELEVANT
                : new AgeFacts(policy.agePolicy(), zone.flatMap(known -> born), zone.orElse(ZoneOffset.UTC));
    }

    /** Returns the time zone of the practice; empty if no age matters, or the host has no such practice. */
    public Optional<ZoneId> zone(PracticeId practice) {
        return policy.agePolicy().isWithoutBands()
                ? Optional.empty()
                : practices.practice(practice).map(Practice::zone);
    }
}
