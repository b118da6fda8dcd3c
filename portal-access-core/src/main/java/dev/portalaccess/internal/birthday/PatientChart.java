package dev.portalaccess.internal.birthday;

import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.age.LimitedGrant;
import dev.portalaccess.internal.age.AgeFacts;
import dev.portalaccess.internal.age.AgeLimit;
import dev.portalaccess.internal.age.PatientMajority;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.stored.ChartAccess;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One chart with the host's facts and the library's record, for the age of its patient.
 *
 * @param policy the age policy
 * @param zone the time zone of the practice
 * @param chart the host's chart
 * @param access the library's record and its grants
 */
record PatientChart(AgePolicy policy, ZoneId zone, Chart chart, ChartAccess access) {

    /** Returns what the age leaves of the grant at that instant. */
    LimitedGrant limited(Grant grant, Instant at) {
        return AgeLimit.of(facts().at(at, access.record().exemptions()), grant).on(grant);
    }

    /** Returns the grants of others that may permit at that instant or later. */
    List<Grant> others(Instant at) {
        return access.grants().stream()
                .filter(grant -> grant.isAliveAt(at) && !grant.terms().isOwn())
                .toList();
    }

    /** Reports whether the patient has access of their own, now or from a later day on. */
    boolean hasOwn(Instant at) {
        return access.grants().stream()
                .anyMatch(grant -> grant.isAliveAt(at) && grant.terms().isOwn());
    }

    /** Returns the instants when the patient enters a band, or may enter it, in their order. */
    Stream<Instant> birthdays() {
        return facts().birthdays();
    }

    private AgeFacts facts() {
        return new AgeFacts(policy, chart.patient().bornOn(), zone);
    }

    /** Returns the first instant when the patient can have an own account for sure; empty if it has no such instant. */
    Optional<Instant> ownAccountAt() {
        return Optional.of(policy.ownAccountFrom())
                .filter(years -> years > 0 && !isEmancipated())
                .flatMap(years -> chart.patient().bornOn().map(born -> facts().birthday(born.latest(), years)));
    }

    private boolean isEmancipated() {
        return PatientMajority.emancipatedAt(access.record().exemptions()).isPresent();
    }

    /** Reports whether the birth date is not known to the day although the policy asks for it. */
    boolean isUncertain() {
        boolean matters = !policy.isWithoutBands() || policy.ownAccountFrom() > 0;
        return matters && chart.patient().bornOn().flatMap(BirthDate::day).isEmpty();
    }

    /** Returns the first instant of the day at the practice. */
    Instant beginOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
