package dev.portalaccess.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.access.RevokeGrant.Breadth;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.spi.storage.CommitResult;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.FaultPoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A revocation of more grants than one commit can write: Anthony holds 350 charts by way of Camille's. */
@Requirement("PA-071")
class WideRevocationTest {

    private static final int RESIDENTS = 350;

    private final GrantedPortal granted = new GrantedPortal();
    private final List<ChartId> residents = new ArrayList<>();
    private final RevokeGrant everything =
            RevokeGrant.of(granted.camille, GrantOperation.WHY).with(Breadth.SAME_CHAIN);

    @BeforeEach
    void give_access_to_many_charts() {
        Grant pattern = granted.grant(granted.amelie);
        for (int number = 0; number < RESIDENTS; number++) {
            ChartId chart = new ChartId("resident-" + number);
            residents.add(chart);
            granted.portal
                    .family
                    .charts()
                    .put(Chart.open(granted.portal.practice, patient(chart, new PersonName("Ada", "Resident"))));
            keep(new Grant(
                    new GrantId("grant-" + number),
                    chart,
                    pattern.holder(),
                    granted.login,
                    pattern.terms(),
                    ValidityPeriod.from(granted.portal.clock.instant()),
                    GrantState.NOT_HELD,
                    new Provenance(
                            pattern.provenance().origin(),
                            pattern.provenance().as(),
                            Optional.empty(),
                            List.of(granted.portal.camille, chart),
                            pattern.provenance().by())));
        }
        granted.portal.clock.advance(Duration.ofMinutes(1));
    }

    private static Person patient(ChartId chart, PersonName name) {
        return new Person(Optional.empty(), Optional.of(chart), name, Optional.empty(), Optional.empty());
    }

    private void keep(Grant grant) {
        CommandReceipt receipt = new CommandReceipt(
                new CommitId("commit-of-" + grant.id().value()),
                granted.portal.clock.instant(),
                Optional.empty(),
                Digest.plain(new byte[32]),
                List.of());
        ChartAccess chart =
                ChartAccess.untouched(granted.portal.practice, grant.chart()).with(grant);
        assertThat(granted.portal.store.commit(ChangeSet.in(granted.portal.practice, receipt)
                        .chart(Versioned.fresh(chart))
                        .build()))
                .isInstanceOf(CommitResult.Committed.class);
    }

    private Decision decide(ChartId chart) {
        return granted.decisions()
                .decide(granted.portal.practice, granted.login, chart, ChartUse.view(ChartArea.CLINICAL));
    }

    private boolean anyOpens() {
        return residents.stream().anyMatch(chart -> decide(chart).isPermitted())
                || granted.opens(granted.portal.camille)
                || granted.opens(granted.portal.amelie);
    }

    @Test
    void is_done_completely_and_answers_with_the_number_and_the_account() {
        assertThat(decide(residents.get(0)).isPermitted()).isTrue();
        Revocation revocation =
                granted.access().revoke(granted.clerk(), everything).orThrow();
        assertThat(revocation.count()).isEqualTo(RESIDENTS + 2);
        assertThat(revocation.grants()).hasSize(Revocation.MOST_NAMED).startsWith(granted.camille);
        assertThat(revocation.accounts()).containsExactly(granted.login);
        assertThat(anyOpens()).isFalse();
        assertThat(granted.portal.grantsOf(granted.login))
                .allMatch(grant -> grant.standing() instanceof GrantState.Revoked);
        assertThat(granted.portal.store.underRevocation(10)).isEmpty();
        assertThat(granted.trail(residents.get(RESIDENTS - 1)))
                .extracting(entry -> entry.action())
                .containsExactly("grant.revoked", "notice.queued");
    }

    @Test
    void refuses_everything_from_its_first_commit_on() {
        granted.portal.faults.meanwhile(
                "underRevocation", () -> granted.portal.faults.failCall(1, FaultPoint.BEFORE_EFFECT));
        assertThat(granted.access().revoke(granted.clerk(), everything)).isInstanceOf(Outcome.Done.class);
        assertThat(granted.portal.store.underRevocation(10)).hasSize(1);
        assertThat(anyOpens()).isFalse();
        assertThat(decide(residents.get(7)))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.grounds())
                                .extracting(RefusalReason::code)
                                .containsExactly(RefusalReason.REVOKED));
        assertThat(granted.decisions()
                        .heldBy(granted.portal.practice, granted.login)
                        .charts())
                .isEmpty();
    }

    @Test
    void is_continued_after_a_failure_in_bounded_steps() {
        granted.portal.faults.meanwhile(
                "underRevocation", () -> granted.portal.faults.failCall(1, FaultPoint.BEFORE_EFFECT));
        granted.access().revoke(granted.clerk(), everything).orThrow();
        int steps = 0;
        while (granted.access().finishRevocations(1) == 1) {
            steps++;
            assertThat(anyOpens()).isFalse();
        }
        assertThat(steps).isEqualTo(RESIDENTS / 100 + 2);
        assertThat(granted.portal.store.underRevocation(10)).isEmpty();
    }

    @Test
    void shows_staff_what_it_covers_as_revoked_before_it_is_written() {
        granted.portal.faults.meanwhile(
                "underRevocation", () -> granted.portal.faults.failCall(1, FaultPoint.BEFORE_EFFECT));
        granted.access().revoke(granted.clerk(), everything).orThrow();
        assertThat(granted.access()
                        .holders(granted.portal.clerk(), residents.get(3))
                        .entries())
                .extracting(ChartHolders.Entry::status)
                .containsExactly(Grant.Status.REVOKED);
        GrantOn covered = new GrantOn(residents.get(3), new GrantId("grant-3"));
        assertThat(GrantOperation.HOLD.carryOut(granted.access(), granted.clerk(), covered))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void leaves_the_charts_that_came_another_way() {
        ChartId other = new ChartId("other");
        granted.portal
                .family
                .charts()
                .put(Chart.open(granted.portal.practice, patient(other, new PersonName("Bo", "Other"))));
        Grant pattern = granted.grant(granted.amelie);
        keep(new Grant(
                new GrantId("grant-other"),
                other,
                pattern.holder(),
                granted.login,
                pattern.terms(),
                ValidityPeriod.from(granted.portal.clock.instant()),
                GrantState.NOT_HELD,
                new Provenance(
                        pattern.provenance().origin(),
                        pattern.provenance().as(),
                        Optional.empty(),
                        List.of(other),
                        pattern.provenance().by())));
        granted.access().revoke(granted.clerk(), everything).orThrow();
        assertThat(decide(other).isPermitted()).isTrue();
        assertThat(granted.portal
                        .store
                        .access(granted.portal.practice, granted.login, Page.Request.first(10))
                        .items())
                .extracting(access -> access.chart().value().chart())
                .containsExactly(other);
    }

    @Test
    void asks_for_rights_on_every_chart() {
        granted.portal.rights.forbid(residents.get(RESIDENTS - 1));
        assertThat(granted.access().revoke(granted.clerk(), everything)).isInstanceOf(Outcome.Refused.class);
        assertThat(granted.opens(granted.portal.camille)).isTrue();
    }

    @Test
    void answers_a_repeat_as_the_first_time() {
        Caller named = granted.clerk().withIdempotencyKey("request-1");
        Revocation first = granted.access().revoke(named, everything).orThrow();
        assertThat(granted.access().revoke(named, everything).orThrow()).isEqualTo(first);
        assertThat(first.accounts()).isEqualTo(Set.of(granted.login));
    }
}
