package dev.portalaccess.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.HoldGrant;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.age.AgeBand;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.age.BandRule;
import dev.portalaccess.age.LiftExemption;
import dev.portalaccess.age.PatientAges;
import dev.portalaccess.age.PlacedExemption;
import dev.portalaccess.age.SetExemption;
import dev.portalaccess.command.NotAllowedException;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.history.PastDecision.Decided;
import dev.portalaccess.history.PastDecision.Unknown;
import dev.portalaccess.history.PastWorld.Kind;
import dev.portalaccess.history.PastWorld.Step;
import dev.portalaccess.internal.access.AccessService;
import dev.portalaccess.internal.birthday.AgeService;
import dev.portalaccess.internal.history.HistoryService;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.restriction.RestrictionTerms;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is answered about an instant of the past, and what is said to be unknown: Anthony had Camille's chart. */
@Requirement("PA-083")
class HistoryTest {

    private static final ChartUse VIEW = ChartUse.view(ChartArea.CLINICAL);

    private final TestPortal portal = TestPortal.create();
    private final Instant before = portal.clock.instant();
    private final AccessHistory history = new HistoryService(portal.commands());

    private PastQuestion question(Instant at) {
        return PastQuestion.of(portal.family.anthonysAccount(), portal.camille, VIEW, at);
    }

    private PastQuestion known(Instant at) {
        return question(at).with(PastFacts.of(portal.family.chart(portal.camille)));
    }

    private PastDecision ask(PastQuestion question) {
        return history.decide(portal.clerk(), question);
    }

    private static Optional<Boolean> isPermitted(PastDecision answer) {
        return answer.fold(decided -> Optional.of(decided.decision().isPermitted()), unknown -> Optional.empty());
    }

    private Instant granted() {
        portal.clock.advance(Duration.ofDays(1));
        new FamilyStory(portal).fathersGrants();
        return portal.clock.instant();
    }

    private Grant grant() {
        return portal.grantsOf(portal.family.anthonysAccount()).get(0);
    }

    private List<String> reasons(PastQuestion question) {
        return ask(question)
                .fold(
                        decided -> decided.decision()
                                .fold(
                                        permitted -> List.<String>of(),
                                        refused -> refused.grounds().stream()
                                                .map(RefusalReason::code)
                                                .toList()),
                        unknown -> List.of("unknown"));
    }

    @Test
    void tells_each_time_from_the_next() {
        history.reportPolicy(portal.clerk()).orThrow();
        Instant granted = granted();
        portal.clock.advance(Duration.ofDays(1));
        Instant held = portal.clock.instant();
        new AccessService(portal.commands())
                .hold(portal.clerk(), HoldGrant.of(GrantOn.of(grant()), PastWorld.WHY))
                .orThrow();
        portal.clock.advance(Duration.ofDays(1));
        Instant revoked = portal.clock.instant();
        new AccessService(portal.commands())
                .revoke(portal.clerk(), RevokeGrant.of(GrantOn.of(grant()), PastWorld.WHY))
                .orThrow();
        assertThat(reasons(known(before))).containsExactly(RefusalReason.NO_GRANT);
        assertThat(reasons(known(granted))).isEmpty();
        assertThat(reasons(known(held.minusMillis(1)))).isEmpty();
        assertThat(reasons(known(held))).containsExactly(RefusalReason.HELD);
        assertThat(reasons(known(revoked))).containsExactly(RefusalReason.REVOKED);
    }

    @Test
    void does_not_guess_the_policy_of_a_time_before_the_first_report() {
        Instant granted = granted();
        assertThat(ask(known(granted)).gaps()).containsExactly(HistoryGap.POLICY_NOT_REPORTED);
        portal.clock.advance(Duration.ofDays(1));
        history.reportPolicy(portal.clerk()).orThrow();
        assertThat(ask(known(granted)).gaps()).containsExactly(HistoryGap.POLICY_NOT_REPORTED);
        assertThat(ask(known(granted).underPresentPolicy()))
                .isInstanceOfSatisfying(
                        Decided.class,
                        decided -> assertThat(decided.decision().isPermitted()).isTrue());
        assertThat(ask(known(portal.clock.instant()))).isInstanceOf(Decided.class);
    }

    @Test
    void keeps_a_policy_once_however_often_it_is_reported() {
        Instant since = history.reportPolicy(portal.clerk()).orThrow();
        portal.clock.advance(Duration.ofDays(1));
        int commits = portal.log.size();
        assertThat(history.reportPolicy(portal.clerk()).orThrow()).isEqualTo(since);
        assertThat(portal.store
                        .trail(portal.practice, Optional.empty(), Page.Request.first(50))
                        .items())
                .filteredOn(entry -> entry.action().equals(AuditAction.POLICY_REPORTED))
                .hasSize(1)
                .extracting(AuditEntry::at)
                .containsExactly(since);
        assertThat(portal.log.size()).isLessThanOrEqualTo(commits + 1);
    }

    @Test
    @Requirement("PA-100")
    void knows_that_a_blocked_mailbox_bars_a_grant_that_staff_kept_after_a_merge() {
        PastWorld world = new PastWorld(portal);
        world.play(new Step(Kind.POLICY, 0, 0));
        world.play(new Step(Kind.INVITE_AND_REDEEM, 0, 0));
        world.play(new Step(Kind.MERGE, 0, 0));
        world.play(new Step(Kind.BLOCK_MAILBOX, 0, 1));
        portal.clock.advance(Duration.ofHours(1));
        world.play(new Step(Kind.CONFIRM, 0, 0));
        PastQuestion kept = PastQuestion.of(
                        portal.family.anthonysAccount(), portal.amelie, VIEW, portal.clock.instant())
                .with(PastFacts.of(portal.family.chart(portal.amelie)));
        assertThat(ask(kept).gaps()).isEmpty();
        assertThat(reasons(kept)).containsExactly(RefusalReason.BLOCKED);
    }

    @Test
    void applies_the_policy_of_the_time() {
        PastWorld world = new PastWorld(portal);
        Instant granted = granted();
        portal.family.charts().close(portal.practice, portal.camille, ChartStatus.INACTIVE);
        PastQuestion then = question(granted).with(PastFacts.unknown().in(ChartStatus.INACTIVE));
        world.adopt(PastWorld.policy(PortalPolicy.standard().agePolicy(AgePolicy.none()))
                .build());
        portal.clock.advance(Duration.ofDays(1));
        Instant second = portal.clock.instant();
        world.adopt(PortalPolicy.standard(AgePolicy.none()));
        PastDecision first = world.history().decide(portal.clerk(), then);
        PastDecision later = world.history()
                .decide(
                        portal.clerk(),
                        PastQuestion.of(portal.family.anthonysAccount(), portal.camille, VIEW, second)
                                .with(then.facts()));
        assertThat(isPermitted(first)).contains(true);
        assertThat(isPermitted(later)).contains(false);
    }

    @Test
    void without_facts_of_the_host_a_permission_is_unknown_and_a_refusal_is_certain() {
        history.reportPolicy(portal.clerk()).orThrow();
        Instant granted = granted();
        assertThat(ask(question(granted))).isInstanceOf(Unknown.class);
        assertThat(ask(question(granted)).gaps()).containsExactly(HistoryGap.STATUS_NOT_GIVEN);
        assertThat(ask(question(before))).isInstanceOfSatisfying(Decided.class, decided -> {
            assertThat(decided.decision()).isInstanceOf(Decision.Refused.class);
            assertThat(decided.gaps()).containsExactly(HistoryGap.STATUS_NOT_GIVEN);
        });
    }

    @Test
    void without_the_birth_date_an_age_policy_leaves_open_what_it_would_change() {
        PastWorld world = new PastWorld(portal);
        world.adopt(PortalPolicy.standard(aged()));
        Instant granted = granted();
        PastDecision answer = world.history()
                .decide(
                        portal.clerk(),
                        question(granted).with(PastFacts.unknown().in(ChartStatus.OPEN)));
        assertThat(answer).isInstanceOf(Unknown.class);
        assertThat(answer.gaps()).containsExactly(HistoryGap.BIRTH_DATE_NOT_GIVEN);
    }

    private static AgePolicy aged() {
        return AgePolicy.builder("aged", 1)
                .band(AgeBand.from(0)
                        .with(BandRule.cap(Scope.BILLING_ONLY, "a ground"), LegalBasis.PARENTAL_RESPONSIBILITY))
                .build();
    }

    @Test
    @Requirement("PA-094")
    void knows_what_staff_stated_about_the_patient_and_have_lifted_since() {
        new PastWorld(portal).adopt(PortalPolicy.standard(aged()));
        Instant granted = granted();
        portal.clock.advance(Duration.ofDays(1));
        Instant stated = portal.clock.instant();
        PatientAges ages = new AgeService(portal.commands());
        PlacedExemption placed = ages.exempt(
                        portal.clerk(),
                        SetExemption.of(
                                portal.camille, AgeExemption.Kind.INCAPACITY, RestrictionTerms.of(PastWorld.WHY)))
                .orThrow();
        portal.clock.advance(Duration.ofDays(1));
        Instant lifted = portal.clock.instant();
        ages.liftExemption(portal.clerk(), LiftExemption.of(placed, PastWorld.WHY))
                .orThrow();
        assertThat(reasons(known(granted))).containsExactly(RefusalReason.AGE_LIMITED);
        assertThat(reasons(known(stated))).isEmpty();
        assertThat(reasons(known(lifted.minusMillis(1)))).isEmpty();
        assertThat(reasons(known(lifted))).containsExactly(RefusalReason.AGE_LIMITED);
    }

    @Test
    void what_was_purged_is_unknown() {
        history.reportPolicy(portal.clerk()).orThrow();
        Instant granted = granted();
        portal.clock.advance(Duration.ofDays(1));
        new AccessService(portal.commands())
                .hold(portal.clerk(), HoldGrant.of(GrantOn.of(grant()), PastWorld.WHY))
                .orThrow();
        portal.clock.advance(Duration.ofDays(1));
        portal.store.purge(Purgeable.TRAIL, portal.clock.instant(), 100);
        assertThat(ask(known(granted)).gaps()).containsExactly(HistoryGap.TRAIL_PURGED);
    }

    @Test
    void names_no_grant_of_another_chart_or_account() {
        history.reportPolicy(portal.clerk()).orThrow();
        Instant granted = granted();
        assertThat(ask(known(granted)))
                .isInstanceOfSatisfying(
                        Decided.class,
                        decided -> assertThat(((Decision.Permitted) decided.decision()).by())
                                .extracting(Grant::chart)
                                .containsExactly(portal.camille));
        assertThat(history.decide(
                        portal.clerk(),
                        PastQuestion.of(portal.family.janesAccount(), portal.camille, VIEW, granted)
                                .with(PastFacts.of(portal.family.chart(portal.camille)))))
                .isInstanceOfSatisfying(
                        Decided.class,
                        decided -> assertThat(decided.decision().isPermitted()).isFalse());
    }

    @Test
    void knows_no_future_and_answers_only_who_may_ask() {
        assertThatThrownBy(() -> ask(question(portal.clock.instant().plusMillis(1))))
                .isInstanceOf(IllegalArgumentException.class);
        portal.rights.forbid(portal.family.clerk());
        assertThatThrownBy(() -> ask(question(before))).isInstanceOf(NotAllowedException.class);
    }
}
