package dev.portalaccess.internal.age;

import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.AgeExemption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A patient with one grant of somebody else, for tests of what the patient's age leaves of it. It says everything at noon
 * in UTC, unless it is told otherwise.
 */
final class AgedPatient {

    static final HolderId PARENT = new HolderId("parent");
    private static final Actor CLERK = Actor.staff("clerk-17");

    private final AgePolicy policy;
    private Optional<BirthDate> born;
    private ZoneId zone = ZoneOffset.UTC;
    private Optional<LegalBasis> basis = Optional.of(LegalBasis.PARENTAL_RESPONSIBILITY);
    private Optional<Relationship> relationship = Optional.of(Relationship.MOTHER);
    private Scope scope = Scope.FULL;
    private Set<Obligation> obligations = Set.of();
    private Instant given = Instant.parse("2012-01-01T12:00:00Z");
    private Optional<Instant> confirmed = Optional.empty();
    private final List<AgeExemption> exemptions = new ArrayList<>();

    private AgedPatient(AgePolicy policy, Optional<BirthDate> born) {
        this.policy = policy;
        this.born = born;
    }

    static AgedPatient born(AgePolicy policy, String born) {
        return new AgedPatient(policy, BirthDate.parse(born));
    }

    AgedPatient correctedTo(String date) {
        born = BirthDate.parse(date);
        return this;
    }

    AgedPatient in(ZoneId other) {
        zone = other;
        return this;
    }

    AgedPatient on(LegalBasis other) {
        basis = Optional.of(other);
        return this;
    }

    AgedPatient withoutBasis() {
        basis = Optional.empty();
        return this;
    }

    AgedPatient own() {
        relationship = Optional.of(Relationship.SELF);
        basis = Optional.of(LegalBasis.SELF);
        return this;
    }

    AgedPatient within(Scope other, Obligation... duties) {
        scope = other;
        obligations = Set.of(duties);
        return this;
    }

    AgedPatient given(LocalDate day) {
        given = noon(day);
        return this;
    }

    AgedPatient confirmed(LocalDate day) {
        confirmed = Optional.of(noon(day));
        return this;
    }

    AgedPatient exempt(AgeExemption.Kind kind, LocalDate day, HolderId... holder) {
        exemptions.add(new AgeExemption(
                "x-" + exemptions.size(),
                kind,
                List.of(holder).stream().findFirst(),
                noon(day),
                CLERK,
                Reason.SAFETY,
                Optional.empty(),
                Optional.empty()));
        return this;
    }

    AgeLimit on(LocalDate day) {
        return at(noon(day));
    }

    AgeLimit at(Instant instant) {
        return AgeLimit.of(new AgeFacts(policy, born, zone).at(instant, exemptions), grant());
    }

    Grant grant() {
        Grant grant = new Grant(
                new GrantId("g-1"),
                new ChartId("camille"),
                PARENT,
                new AccountId("login-amelie"),
                new GrantTerms(relationship, basis.map(StatedBasis::of), scope, obligations),
                ValidityPeriod.from(given),
                GrantState.NOT_HELD,
                new Provenance(
                        Provenance.Origin.ENABLED,
                        IndividualKind.OTHER,
                        Optional.empty(),
                        List.of(new ChartId("camille")),
                        CLERK));
        return confirmed
                .map(at -> grant.confirmed(new Grant.Confirmation(at, CLERK, Reason.UNDER_REVIEW)))
                .orElse(grant);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
