package dev.portalaccess.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.age.SetExemption;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.access.AccessService;
import dev.portalaccess.internal.access.MyAccessService;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.restriction.RestrictionTerms;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Amelie has her own access, and Anthony can open her chart and their daughter's. */
@Requirement("PA-073")
class MyAccessTest {

    private TestPortal portal = TestPortal.create();
    private FamilyStory story = new FamilyStory(portal);
    private final AccountId anthony = portal.family.anthonysAccount();
    private final AccountId amelie = portal.family.ameliesAccount();
    private final AccountId jane = portal.family.janesAccount();

    MyAccessTest() {
        begin(UnaryOperator.identity());
    }

    private void begin(UnaryOperator<PortalPolicy.Builder> policy) {
        portal = TestPortal.with(policy);
        story = new FamilyStory(portal);
        story.fathersGrants();
        own(portal.amelie, amelie);
    }

    private void own(ChartId chart, AccountId account) {
        Invited invited = story.invite(chart, Individual.patient(DeliveryChoice.print()));
        story.redeem(invited, account);
    }

    private void aunt() {
        story.redeem(story.aunt(), jane);
    }

    private MyAccess mine() {
        return new MyAccessService(portal.commands());
    }

    private Optional<ChartViewers> viewers(AccountId account, ChartId chart) {
        return mine().viewers(portal.practice, account, chart);
    }

    private GrantOn grantOf(AccountId account, ChartId chart) {
        return portal.grantsOf(account).stream()
                .filter(grant -> grant.chart().equals(chart))
                .map(GrantOn::of)
                .findFirst()
                .orElseThrow();
    }

    private Caller caller(AccountId account) {
        return Caller.of(portal.practice, Actor.account(account));
    }

    private Outcome<Revocation> end(AccountId account, GrantOn grant) {
        return mine().end(caller(account), EndProxyAccess.of(grant));
    }

    private void change(GrantOn where, UnaryOperator<Grant> change) {
        new dev.portalaccess.fixture.TamperedStore(portal)
                .chart(where.chart(), chart -> chart.with(change.apply(portal.grant(where.chart(), where.id()))));
    }

    private void basis(GrantOn where, LegalBasis basis) {
        change(
                where,
                grant -> new Grant(
                        grant.id(),
                        grant.chart(),
                        grant.holder(),
                        grant.account(),
                        new GrantTerms(
                                grant.terms().relationship(),
                                Optional.of(new StatedBasis(basis, Optional.empty())),
                                grant.terms().scope()),
                        grant.validity(),
                        grant.standing(),
                        grant.provenance()));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.findings().stream().map(Finding::code).toList();
    }

    @Nested
    class The_list {

        @Test
        void says_who_may_open_the_chart_as_what_since_when_and_by_whom() {
            ChartViewers seen = viewers(amelie, portal.amelie).orElseThrow();
            assertThat(seen.people()).hasSize(2);
            ChartViewers.PersonEntry husband = seen.people().get(0);
            assertThat(husband.name().orElseThrow().spoken()).isEqualTo("Anthony Patient");
            assertThat(husband.terms().relationship()).contains(Relationship.SPOUSE);
            assertThat(husband.since()).isEqualTo(portal.clock.instant());
            assertThat(husband.until()).isEmpty();
            assertThat(husband.status()).isEqualTo(Grant.Status.IN_FORCE);
            assertThat(husband.grantedBy())
                    .isEqualTo(new ChartViewers.GrantingActor(Actor.Kind.STAFF, Optional.empty()));
            assertThat(husband.lastUsed()).isEmpty();
            assertThat(husband.isMine()).isFalse();
            assertThat(husband.canEnd()).isTrue();
            assertThat(seen.people().get(1)).satisfies(own -> {
                assertThat(own.isPatients()).isTrue();
                assertThat(own.isMine()).isTrue();
            });
        }

        @Test
        @Requirement("PA-081")
        void is_for_nobody_whose_own_access_is_to_an_unknown_area_only() {
            GrantOn own = grantOf(amelie, portal.amelie);
            change(
                    own,
                    grant -> grant.narrowedTo(Scope.NOTHING.with(ChartArea.CLINICAL.child("later"), AccessLevel.VIEW)));
            assertThat(viewers(amelie, portal.amelie)).isEmpty();
            change(
                    grantOf(anthony, portal.amelie),
                    grant -> new Grant(
                            new GrantId("other-of-amelie"),
                            grant.chart(),
                            grant.holder(),
                            amelie,
                            grant.terms(),
                            grant.validity(),
                            grant.standing(),
                            grant.provenance()));
            assertThat(viewers(amelie, portal.amelie)).as("beside other access").isEmpty();
        }

        @Test
        void says_when_the_chart_was_last_used_if_the_host_reports_it() {
            portal.store.markUse(portal.practice, anthony, portal.amelie, LocalDate.of(2026, 3, 2));
            assertThat(viewers(amelie, portal.amelie).orElseThrow().people())
                    .extracting(ChartViewers.PersonEntry::lastUsed)
                    .containsExactly(Optional.of(LocalDate.of(2026, 3, 2)), Optional.empty());
        }

        @Test
        void names_staff_only_if_the_policy_says_so() {
            begin(PortalPolicy.Builder::nameStaff);
            assertThat(viewers(amelie, portal.amelie).orElseThrow().people())
                    .allMatch(one -> one.grantedBy().id().equals(Optional.of("clerk-17")));
        }

        @Test
        void has_those_who_are_invited_and_nobody_of_another_chart() {
            story.invite(
                    portal.amelie,
                    Individual.other(
                            "Jane", "Other", Relationship.SISTER, DeliveryChoice.email(FamilyStory.AUNTS_ADDRESS)));
            ChartViewers seen = viewers(amelie, portal.amelie).orElseThrow();
            assertThat(seen.invited()).singleElement().satisfies(invited -> {
                assertThat(invited.name().orElseThrow().spoken()).isEqualTo("Jane Other");
                assertThat(invited.relationship()).contains(Relationship.SISTER);
                assertThat(invited.until()).isAfter(invited.since());
            });
            portal.clock.advance(Duration.ofDays(30));
            assertThat(viewers(amelie, portal.amelie).orElseThrow().invited()).isEmpty();
        }

        @Test
        void shows_as_held_who_is_kept_out_and_not_why() {
            new dev.portalaccess.fixture.TamperedStore(portal)
                    .chart(
                            portal.amelie,
                            chart -> chart.with(chart.record()
                                    .withBlocks(List.of(new AccessBlock(
                                            "block-1",
                                            Optional.empty(),
                                            Optional.of(anthony),
                                            Optional.empty(),
                                            portal.clock.instant(),
                                            portal.family.clerk(),
                                            Reason.SAFETY)))));
            assertThat(viewers(amelie, portal.amelie).orElseThrow().people())
                    .extracting(ChartViewers.PersonEntry::status)
                    .containsExactly(Grant.Status.HELD, Grant.Status.IN_FORCE);
        }

        @Test
        void is_for_nobody_who_is_not_entitled_at_the_same_cost_whatever_there_is() {
            assertThat(viewers(anthony, portal.amelie)).as("a proxy").isEmpty();
            assertThat(viewers(portal.family.strangersAccount(), portal.amelie)).isEmpty();
            portal.faults.reset();
            assertThat(viewers(jane, portal.amelie)).isEmpty();
            List<String> ofAChart = List.copyOf(portal.faults.calls());
            portal.faults.reset();
            assertThat(viewers(jane, new ChartId("no-such-chart"))).isEmpty();
            assertThat(portal.faults.calls()).isEqualTo(ofAChart).hasSize(1);
        }

        @Test
        void is_for_a_person_on_a_basis_that_the_policy_names() {
            basis(grantOf(anthony, portal.camille), LegalBasis.PARENTAL_RESPONSIBILITY);
            assertThat(viewers(anthony, portal.camille)).isEmpty();
            begin(policy -> policy.entitleBases(Set.of(LegalBasis.PARENTAL_RESPONSIBILITY)));
            basis(grantOf(anthony, portal.camille), LegalBasis.PARENTAL_RESPONSIBILITY);
            assertThat(viewers(anthony, portal.camille)).isPresent();
        }

        @Test
        void is_gone_with_the_access() {
            GrantOn own = grantOf(amelie, portal.amelie);
            new AccessService(portal.commands())
                    .hold(portal.clerk(), HoldGrant.of(own, GrantOperation.WHY))
                    .orThrow();
            assertThat(viewers(amelie, portal.amelie)).isEmpty();
        }

        @Test
        @Requirement("PA-132")
        void asks_no_staff_right() {
            portal.rights.forbid(asked -> true);
            assertThat(viewers(amelie, portal.amelie)).isPresent();
            assertThat(end(amelie, grantOf(anthony, portal.amelie)).orThrow().count())
                    .isOne();
        }
    }

    @Nested
    class An_end {

        @Test
        void takes_effect_at_once_for_a_published_reason_and_names_the_account() {
            GrantOn husband = grantOf(anthony, portal.amelie);
            Revocation revocation = end(amelie, husband).orThrow();
            assertThat(revocation.accounts()).containsExactly(anthony);
            assertThat(viewers(amelie, portal.amelie).orElseThrow().people()).hasSize(1);
            List<AuditEntry> trail = portal.store
                    .trail(portal.practice, Optional.of(portal.amelie), Page.Request.first(100))
                    .items();
            assertThat(trail).last().satisfies(entry -> {
                assertThat(entry.action()).isEqualTo("grant.revoked");
                assertThat(entry.actor()).isEqualTo(Actor.account(amelie));
                assertThat(entry.reason()).contains("patient-request");
            });
        }

        @Test
        void of_the_own_access_is_open_to_every_proxy() {
            GrantOn own = grantOf(anthony, portal.amelie);
            assertThat(end(anthony, own).orThrow().count()).isOne();
            assertThat(portal.closedGrants())
                    .filteredOn(grant -> grant.id().equals(own.id()))
                    .allMatch(grant -> grant.lastChange().orElseThrow().reason().equals(Reason.HOLDER_REQUEST));
        }

        @Test
        void fails_if_what_entitles_the_account_ends_in_the_midst_of_it() {
            for (String step : List.of("access", "charts", "commit")) {
                begin(UnaryOperator.identity());
                GrantOn husband = grantOf(anthony, portal.amelie);
                GrantOn own = grantOf(amelie, portal.amelie);
                portal.faults.meanwhile(
                        step,
                        () -> change(
                                own, grant -> grant.endingAt(grant.validity().from())));
                assertThat(codes(end(amelie, husband))).as(step).containsExactly("NOT_ENTITLED");
                assertThat(portal.grant(husband.chart(), husband.id()).isAliveAt(portal.clock.instant()))
                        .isTrue();
            }
        }

        @Test
        void is_refused_alike_for_everything_else() {
            GrantOn patients = grantOf(amelie, portal.amelie);
            List<Outcome<Revocation>> refused = List.of(
                    end(anthony, patients),
                    end(jane, patients),
                    end(amelie, new GrantOn(portal.amelie, new GrantId("no-such-grant"))),
                    end(amelie, new GrantOn(new ChartId("no-such-chart"), patients.id())),
                    end(amelie, grantOf(anthony, portal.camille)),
                    mine().end(portal.clerk(), EndProxyAccess.of(patients)));
            assertThat(refused).allSatisfy(outcome -> assertThat(outcome).isEqualTo(refused.get(0)));
            assertThat(codes(refused.get(0))).containsExactly("NOT_ENTITLED");
            assertThat(portal.grantsOf(amelie)).hasSize(1);
        }

        @Test
        void by_a_minor_leaves_guardians_unless_the_policy_says_otherwise() {
            aunt();
            AccountId camille = new AccountId("login-camille");
            own(portal.camille, camille);
            basis(grantOf(jane, portal.camille), LegalBasis.PATIENT_CONSENT);
            assertThat(viewers(camille, portal.camille).orElseThrow().people())
                    .extracting(ChartViewers.PersonEntry::canEnd)
                    .containsExactly(false, true, true);
            assertThat(codes(end(camille, grantOf(anthony, portal.camille)))).containsExactly("NOT_ENTITLED");
            basis(grantOf(anthony, portal.camille), LegalBasis.PARENTAL_RESPONSIBILITY);
            assertThat(codes(end(camille, grantOf(anthony, portal.camille)))).containsExactly("NOT_ENTITLED");
            assertThat(end(camille, grantOf(jane, portal.camille)).orThrow().count())
                    .isOne();
            begin(PortalPolicy.Builder::letMinorsEndGuardians);
            own(portal.camille, camille);
            assertThat(end(camille, grantOf(anthony, portal.camille)).orThrow().count())
                    .isOne();
        }

        @Test
        @Requirement("PA-094")
        void by_a_minor_who_is_treated_as_of_age_ends_that_of_guardians_too() {
            AccountId camille = new AccountId("login-camille");
            own(portal.camille, camille);
            assertThat(codes(end(camille, grantOf(anthony, portal.camille)))).containsExactly("NOT_ENTITLED");
            portal.ages()
                    .exempt(
                            portal.clerk(),
                            SetExemption.of(
                                    portal.camille,
                                    AgeExemption.Kind.EMANCIPATION,
                                    RestrictionTerms.of(ReasonInput.of(Reason.CUSTODY_CHANGED))))
                    .orThrow();
            assertThat(end(camille, grantOf(anthony, portal.camille)).orThrow().count())
                    .isOne();
        }

        @Test
        void by_a_guardian_leaves_the_patient_and_other_guardians() {
            begin(policy -> policy.entitleBases(Set.of(LegalBasis.PARENTAL_RESPONSIBILITY)));
            aunt();
            AccountId camille = new AccountId("login-camille");
            own(portal.camille, camille);
            basis(grantOf(anthony, portal.camille), LegalBasis.PARENTAL_RESPONSIBILITY);
            assertThat(codes(end(anthony, grantOf(camille, portal.camille)))).containsExactly("NOT_ENTITLED");
            basis(grantOf(jane, portal.camille), LegalBasis.PARENTAL_RESPONSIBILITY);
            assertThat(codes(end(anthony, grantOf(jane, portal.camille)))).containsExactly("NOT_ENTITLED");
            basis(grantOf(jane, portal.camille), LegalBasis.PATIENT_CONSENT);
            assertThat(end(anthony, grantOf(jane, portal.camille)).orThrow().count())
                    .isOne();
        }

        @Test
        @Requirement("PA-130")
        void is_done_once_for_one_request() {
            GrantOn husband = grantOf(anthony, portal.amelie);
            Caller once = caller(amelie).withIdempotencyKey("end-1");
            Revocation first = mine().end(once, EndProxyAccess.of(husband)).orThrow();
            assertThat(mine().end(once, EndProxyAccess.of(husband)).orThrow()).isEqualTo(first);
        }
    }

    @Nested
    @Requirement("PA-085")
    class The_charts {

        private Page<UsableChart> charts(AccountId account) {
            return mine().charts(portal.practice, account, Page.Request.first(10));
        }

        @Test
        void are_those_that_the_account_can_use_now_and_for_what() {
            assertThat(charts(anthony).items())
                    .containsExactly(
                            new UsableChart(
                                    portal.amelie,
                                    Scope.FULL,
                                    Set.of(),
                                    Optional.empty(),
                                    List.of(Relationship.SPOUSE)),
                            new UsableChart(
                                    portal.camille,
                                    Scope.FULL,
                                    Set.of(),
                                    Optional.empty(),
                                    List.of(Relationship.FATHER)));
            assertThat(charts(amelie).items()).singleElement().matches(UsableChart::isOwn);
            assertThat(charts(jane).items()).isEmpty();
        }

        @Test
        void are_those_of_the_instant_that_is_asked_about() {
            new AccessService(portal.commands())
                    .endOn(
                            portal.clerk(),
                            new EndGrant(
                                    grantOf(anthony, portal.amelie), LocalDate.of(2026, 3, 31), GrantOperation.WHY))
                    .orThrow();
            Instant end = charts(anthony).items().get(0).until().orElseThrow();
            assertThat(end).isEqualTo(Instant.parse("2026-04-01T04:00:00Z"));
            assertThat(chartsAt(end.minusMillis(1))).containsExactly(portal.amelie, portal.camille);
            assertThat(chartsAt(end)).containsExactly(portal.camille);
        }

        private List<ChartId> chartsAt(Instant at) {
            return mine().charts(portal.practice, anthony, at, Page.Request.first(10)).items().stream()
                    .map(UsableChart::chart)
                    .toList();
        }

        @Test
        void leave_out_what_is_held_barred_or_closed() {
            new AccessService(portal.commands())
                    .hold(portal.clerk(), HoldGrant.of(grantOf(anthony, portal.amelie), GrantOperation.WHY))
                    .orThrow();
            portal.family.charts().close(portal.practice, portal.camille, ChartStatus.INACTIVE);
            assertThat(charts(anthony).items()).isEmpty();
        }

        @Test
        @Requirement("PA-081")
        void do_not_end_with_a_grant_that_another_one_outlasts_with_an_unknown_area_beside() {
            GrantOn spouse = grantOf(anthony, portal.amelie);
            change(
                    spouse,
                    grant -> new Grant(
                            new GrantId("for-a-minute"),
                            grant.chart(),
                            grant.holder(),
                            anthony,
                            grant.terms().withScope(Scope.BILLING_ONLY),
                            new ValidityPeriod(
                                    grant.validity().from(),
                                    Optional.of(grant.validity().from().plusSeconds(60))),
                            grant.standing(),
                            grant.provenance()));
            change(
                    spouse,
                    grant -> grant.narrowedTo(
                            Scope.BILLING_ONLY.with(ChartArea.CLINICAL.child("later"), AccessLevel.VIEW)));
            assertThat(charts(anthony).items().get(0).scope()).isEqualTo(Scope.BILLING_ONLY);
            assertThat(charts(anthony).items().get(0).until()).isEmpty();
        }

        @Test
        void cost_one_read_for_each_page() {
            portal.faults.reset();
            Page<UsableChart> first = mine().charts(portal.practice, anthony, Page.Request.first(1));
            assertThat(portal.faults.calls()).hasSize(1);
            assertThat(first.items()).extracting(UsableChart::chart).containsExactly(portal.amelie);
            Page<UsableChart> second = mine().charts(
                            portal.practice,
                            anthony,
                            Page.Request.first(1).after(first.next().orElseThrow()));
            assertThat(second.items()).extracting(UsableChart::chart).containsExactly(portal.camille);
            assertThat(second.next()).isEmpty();
            assertThat(portal.faults.calls()).hasSize(2);
        }
    }

    @Nested
    @Requirement("PA-085")
    class The_holders {

        private Page<ChartHolders.Entry> page(Instant at, Page.Request request) {
            return new AccessService(portal.commands()).holders(portal.clerk(), portal.amelie, at, request);
        }

        @Test
        void come_in_pages_each_once() {
            portal.faults.reset();
            Page<ChartHolders.Entry> first = page(portal.clock.instant(), Page.Request.first(1));
            assertThat(portal.faults.calls()).hasSize(2);
            Page<ChartHolders.Entry> second = page(
                    portal.clock.instant(),
                    Page.Request.first(1).after(first.next().orElseThrow()));
            assertThat(second.next()).isEmpty();
            assertThat(List.of(first.items().get(0), second.items().get(0)))
                    .containsExactlyInAnyOrderElementsOf(new AccessService(portal.commands())
                            .holders(portal.clerk(), portal.amelie)
                            .entries());
        }

        @Test
        void have_the_status_of_the_instant() {
            assertThat(page(Instant.EPOCH, Page.Request.first(10)).items())
                    .extracting(ChartHolders.Entry::status)
                    .containsOnly(Grant.Status.NOT_YET);
        }

        @Test
        void refuse_a_cursor_of_another_list() {
            assertThatThrownBy(() -> page(Instant.EPOCH, Page.Request.first(1).after(new Page.Cursor("elsewhere"))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
