package dev.portalaccess.internal.access;

import dev.portalaccess.internal.age.PatientMajority;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.time.Instant;

/** Reads what {@link ProxyEndingRule} rests on: the entitlement of an account, and whether the patient is a minor. */
final class ProxyEndingLookup {

    private final ServiceDependencies parts;
    private final PracticeId practice;

    ProxyEndingLookup(ServiceDependencies parts, PracticeId practice) {
        this.parts = parts;
        this.practice = practice;
    }

    ProxyEndingRule rule(AccountId account, ChartId chart, Instant now) {
        PatientMajority majority = new PatientMajority(parts.policy().adultAge(), parts.zone(practice), now);
        boolean isMinor = majority.isMinor(
                parts.charts().chart(practice, chart).map(Chart::patient).flatMap(Person::bornOn),
                () -> parts.store().chart(practice, chart).value().record().exemptions());
        return new ProxyEndingRule(
                parts.policy(), account, parts.entitlement().find(practice, account, chart, now), isMinor);
    }
}
