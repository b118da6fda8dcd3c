package dev.portalaccess.internal.access;

import dev.portalaccess.internal.age.AgeCalculator;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Reads what {@link ProxyEndingRule} rests on: the entitlement of an account, and the age of the patient. */
final class ProxyEndingLookup {

    private final ServiceDependencies parts;
    private final PracticeId practice;

    ProxyEndingLookup(ServiceDependencies parts, PracticeId practice) {
        this.parts = parts;
        this.practice = practice;
    }

    ProxyEndingRule rule(AccountId account, ChartId chart, Instant now) {
        ZoneId zone = parts.practices().practice(practice).map(Practice::zone).orElse(ZoneOffset.UTC);
        boolean isMinor = parts.charts()
                .chart(practice, chart)
                .map(Chart::patient)
                .flatMap(patient -> patient.bornOn())
                .filter(born -> !AgeCalculator.isOfAge(born, parts.policy().adultAge(), now, zone))
                .isPresent();
        return new ProxyEndingRule(
                parts.policy(), account, parts.entitlement().find(practice, account, chart, now), isMinor);
    }
}
