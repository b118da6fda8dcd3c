package dev.portalaccess.internal.decision;

import static dev.portalaccess.internal.decision.GivenGrants.ACCOUNT;
import static dev.portalaccess.internal.decision.GivenGrants.CHART;
import static dev.portalaccess.internal.decision.GivenGrants.PRACTICE;
import static dev.portalaccess.internal.decision.GivenGrants.grant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.access.UsableChart;
import dev.portalaccess.age.AgeBand;
import dev.portalaccess.age.AgePolicies;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.age.BandRule;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.HeldGrants;
import dev.portalaccess.decision.PatientFacts;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.internal.seal.KeyedSeals;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.seal.SealMode;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The birthday counts wherever access is decided, and no job has to run. */
@Requirement("PA-092")
class AgedAccessTest {

    private static final ChartUse VIEW = ChartUse.view(ChartArea.CLINICAL).honouring(Obligation.WITHHOLD_CONFIDENTIAL);
    private static final Optional<BirthDate> BORN = BirthDate.parse("2008-05-14");

    /** The practice of the article is in New York. */
    private static final Instant BIRTHDAY = Instant.parse("2026-05-14T04:00:00Z");

    private final DecisionWorld world = new DecisionWorld(policy(AgePolicies.usFederal()));

    private static PortalPolicy policy(AgePolicy ages) {
        return PortalPolicy.standard()
                .agePolicy(ages)
                .entitleBases(Set.of(LegalBasis.PARENTAL_RESPONSIBILITY))
                .build();
    }

    @BeforeEach
    void open() {
        begin(world);
    }

    private static void begin(DecisionWorld world) {
        world.practices.put(ArticleFamily.create().practice());
        world.charts.put(chart(BORN));
        world.with(List.of(mothers()));
    }

    private static Chart chart(Optional<BirthDate> born) {
        return Chart.open(
                PRACTICE,
                new Person(
                        Optional.empty(),
                        Optional.of(CHART),
                        new PersonName("Camille", "Patient"),
                        born,
                        Optional.empty()));
    }

    private static Grant mothers() {
        Grant grant = grant("g-mother");
        return new Grant(
                grant.id(),
                grant.chart(),
                grant.holder(),
                grant.account(),
                new GrantTerms(
                        Optional.of(Relationship.MOTHER),
                        Optional.of(StatedBasis.of(LegalBasis.PARENTAL_RESPONSIBILITY)),
                        Scope.FULL),
                grant.validity(),
                grant.standing(),
                grant.provenance());
    }

    private void isNow(Instant instant) {
        world.clock.advance(Duration.between(world.clock.instant(), instant));
    }

    private static List<String> codes(Decision decision) {
        return decision.fold(
                permitted -> List.of(),
                refused -> refused.grounds().stream().map(RefusalReason::code).toList());
    }

    @Test
    void ends_a_parents_access_with_the_birthday() {
        isNow(BIRTHDAY.minusMillis(1));
        assertThat(world.decide(ACCOUNT, CHART, VIEW).isPermitted()).isTrue();
        isNow(BIRTHDAY);
        Decision refused = world.decide(ACCOUNT, CHART, VIEW);
        assertThat(codes(refused)).containsExactly(RefusalReason.AGE_ENDED);
        RefusalReason why = ((Decision.Refused) refused).grounds().get(0);
        assertThat(why.rule()).isEqualTo("PA-090");
        assertThat(why.grant()).contains(mothers().id());
        assertThat(why.since()).contains(BIRTHDAY);
        assertThat(refused.scope()).isEqualTo(Scope.NOTHING);
    }

    @Test
    @Requirement("PA-086")
    void demands_the_duty_of_the_band() {
        assertThat(codes(world.decide(ACCOUNT, CHART, ChartUse.view(ChartArea.CLINICAL))))
                .containsExactly(RefusalReason.OBLIGATION_NOT_HONOURED);
        assertThat(((Decision.Permitted) world.decide(ACCOUNT, CHART, VIEW)).obligations())
                .containsExactly(Obligation.WITHHOLD_CONFIDENTIAL);
    }

    @Test
    @Requirement("PA-090")
    void caps_each_grant_by_its_own_basis_before_they_add_up() {
        DecisionWorld capped = new DecisionWorld(policy(AgePolicy.builder("capped", 1)
                .band(AgeBand.from(0)
                        .with(BandRule.cap(Scope.BILLING_ONLY, "house"), LegalBasis.PARENTAL_RESPONSIBILITY))
                .build()));
        begin(capped);
        assertThat(codes(capped.decide(ACCOUNT, CHART, VIEW))).containsExactly(RefusalReason.AGE_LIMITED);
        assertThat(capped.decide(ACCOUNT, CHART, VIEW).scope()).isEqualTo(Scope.BILLING_ONLY);
        Grant consented = GivenGrants.within(grant("g-consent"), Scope.APPOINTMENTS_ONLY);
        capped.keep(List.of(new Grant(
                consented.id(),
                consented.chart(),
                consented.holder(),
                consented.account(),
                new GrantTerms(
                        Optional.of(Relationship.MOTHER),
                        Optional.of(StatedBasis.of(LegalBasis.PATIENT_CONSENT)),
                        Scope.APPOINTMENTS_ONLY),
                consented.validity(),
                consented.standing(),
                consented.provenance())));
        assertThat(capped.decide(ACCOUNT, CHART, VIEW).scope())
                .isEqualTo(Scope.BILLING_ONLY.or(Scope.APPOINTMENTS_ONLY));
    }

    @Test
    void follows_the_birth_date_that_the_host_has_now() {
        isNow(BIRTHDAY);
        world.charts.put(chart(BirthDate.parse("2008-05-15")));
        assertThat(world.decide(ACCOUNT, CHART, VIEW).isPermitted()).isTrue();
        assertThat(world.decisions().decide(chart(BORN), ACCOUNT, VIEW).isPermitted())
                .isFalse();
    }

    @Test
    @Requirement("PA-094")
    void looks_at_what_staff_have_stated_about_the_patient() {
        isNow(BIRTHDAY);
        world.change(record -> record.withExemptions(List.of(new AgeExemption(
                "x-1",
                AgeExemption.Kind.INCAPACITY,
                Optional.empty(),
                BIRTHDAY,
                Actor.staff("clerk-17"),
                Reason.SAFETY,
                Optional.empty(),
                Optional.empty()))));
        assertThat(world.decide(ACCOUNT, CHART, VIEW).isPermitted()).isTrue();
    }

    @Test
    @Requirement("PA-084")
    void refuses_where_the_practice_cannot_be_read() {
        world.practices.outage().begin();
        assertThat(codes(world.decide(ACCOUNT, CHART, VIEW))).contains(RefusalReason.FACTS_UNAVAILABLE);
        assertThat(codes(world.decisions().decide(chart(BORN), ACCOUNT, VIEW)))
                .contains(RefusalReason.FACTS_UNAVAILABLE);
        assertThat(codes(world.decisions().heldBy(PRACTICE, ACCOUNT).decide(chart(BORN), VIEW)))
                .containsExactly(RefusalReason.FACTS_UNAVAILABLE);
    }

    @Test
    @Requirement("PA-096")
    void takes_the_narrowest_band_where_nothing_is_known_of_the_patients_age() {
        world.charts.put(chart(Optional.empty()));
        assertThat(codes(world.decide(ACCOUNT, CHART, VIEW))).contains(RefusalReason.AGE_ENDED);
        world.charts.put(chart(BORN));
        world.practices.remove(PRACTICE);
        assertThat(codes(world.decide(ACCOUNT, CHART, VIEW))).contains(RefusalReason.AGE_ENDED);
    }

    @Nested
    class A_snapshot {

        @Test
        void answers_for_the_birth_date_of_each_question() {
            HeldGrants held = world.decisions().heldBy(PRACTICE, ACCOUNT);
            assertThat(held.decide(facts(BORN), VIEW).isPermitted()).isTrue();
            assertThat(codes(held.decide(facts(BirthDate.parse("2007-05-14")), VIEW)))
                    .containsExactly(RefusalReason.AGE_ENDED);
            assertThat(held.decide(facts(Optional.empty()), VIEW).isPermitted()).isFalse();
            assertThat(held.decide(facts(BORN), VIEW)).isEqualTo(world.decide(ACCOUNT, CHART, VIEW));
            assertThat(held.charts()).containsExactly(CHART);
        }

        private static PatientFacts facts(Optional<BirthDate> born) {
            return new PatientFacts(CHART, ChartStatus.OPEN, born);
        }
    }

    @Nested
    @Requirement("PA-085")
    class The_list_of_charts {

        private List<UsableChart> charts() {
            return new UsableCharts(
                            world.store,
                            world.charts,
                            world.practices,
                            world.policy,
                            new KeyedSeals(SealMode.OFF, Optional.empty()))
                    .page(PRACTICE, ACCOUNT, world.clock::instant, Page.Request.first(10))
                    .items();
        }

        @Test
        void says_when_the_birthday_leaves_less() {
            UsableChart chart = charts().get(0);
            assertThat(chart.until()).contains(BIRTHDAY);
            assertThat(chart.obligations()).containsExactly(Obligation.WITHHOLD_CONFIDENTIAL);
        }

        @Test
        void has_the_chart_no_longer_from_the_birthday_on() {
            isNow(BIRTHDAY);
            assertThat(charts()).isEmpty();
        }
    }

    @Nested
    @Requirement("PA-073")
    class The_right_to_act_for_the_patient {

        private boolean isEntitled() {
            return new ChartEntitlement(
                            world.store,
                            world.charts,
                            world.practices,
                            world.policy,
                            new KeyedSeals(SealMode.OFF, Optional.empty()))
                    .find(PRACTICE, ACCOUNT, CHART, world.clock.instant())
                    .isPresent();
        }

        @Test
        void ends_with_the_access() {
            isNow(BIRTHDAY.minusMillis(1));
            assertThat(isEntitled()).isTrue();
            isNow(BIRTHDAY);
            assertThat(isEntitled()).isFalse();
        }
    }

    @Test
    @Requirement("PA-091")
    void begins_the_day_where_the_practice_is() {
        assertThat(ArticleFamily.create().practice().zone()).isEqualTo(ZoneId.of("America/New_York"));
    }
}
