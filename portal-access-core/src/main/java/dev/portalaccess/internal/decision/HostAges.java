package dev.portalaccess.internal.decision;

import dev.portalaccess.internal.age.AgeFacts;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.spi.PracticeDirectory;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads what the host knows of the ages of patients. It reads nothing where no age matters.
 *
 * @param policy the portal's policy
 * @param practices the practices, for their time zones
 */
record HostAges(PortalPolicy policy, PracticeDirectory practices) {

    /**
     * Returns the facts about a patient; without a chart of the host, or without a practice, the birth date is not known.
     */
    AgeFacts of(PracticeId practice, Optional<Person> patient) {
        return with(patient.flatMap(Person::bornOn), zone(practice));
    }

    /** Returns the facts about a patient with that birth date; without a time zone nothing is known. */
    AgeFacts with(Optional<BirthDate> born, Optional<ZoneId> zone) {
        return policy.agePolicy().isWithoutBands()
                ? AgeFacts.IRRELEVANT
                : new AgeFacts(policy.agePolicy(), zone.flatMap(known -> born), zone.orElse(ZoneOffset.UTC));
    }

    /** Returns the time zone of the practice; empty if no age matters, or the host has no such practice. */
    Optional<ZoneId> zone(PracticeId practice) {
        return policy.agePolicy().isWithoutBands()
                ? Optional.empty()
                : practices.practice(practice).map(Practice::zone);
    }
}
