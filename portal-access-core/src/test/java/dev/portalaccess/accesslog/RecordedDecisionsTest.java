package dev.portalaccess.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.decision.AccessRefusedException;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.HeldGrants;
import dev.portalaccess.decision.PatientFacts;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.internal.decision.StoredDecisions;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.ChartPart;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.UsedGrant;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.FaultPoint;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Requirement("PA-112")
@Tag("T66")
class RecordedDecisionsTest {

    private final LoggedFamily family = LoggedFamily.refusing();

    private AccessRecord only() {
        assertThat(family.log.taken()).hasSize(1);
        return family.log.taken().get(0);
    }

    private static List<String> codes(Decision decision) {
        return decision.fold(
                permitted -> List.of(),
                refused -> refused.grounds().stream().map(RefusalReason::code).toList());
    }

    @Nested
    class A_record {

        @Test
        void of_a_permission_says_who_used_what_and_on_whose_authority() {
            Decision decision = family.opens(family.anthony, family.own.camille);
            assertThat(decision.isPermitted()).isTrue();
            AccessRecord record = only();
            assertThat(record.isPermitted()).isTrue();
            assertThat(record.practice()).isEqualTo(family.own.practice);
            assertThat(record.chart()).isEqualTo(family.own.camille);
            assertThat(record.by()).isEqualTo(Actor.account(family.anthony));
            assertThat(record.part()).contains(new ChartPart(ChartArea.RESULTS, AccessLevel.VIEW));
            assertThat(record.at()).isEqualTo(family.own.clock.instant());
            Grant fathers = family.fathers.get(0);
            assertThat(record.grants())
                    .containsExactly(new UsedGrant(
                            fathers.id(), fathers.holder(), Optional.of(Relationship.FATHER), Optional.empty()));
        }

        @Test
        void of_the_patients_own_access_says_that_it_is() {
            family.opens(family.amelie, family.own.amelie);
            assertThat(only().grants())
                    .singleElement()
                    .satisfies(grant -> assertThat(grant.isOwn()).isTrue());
        }

        @Test
        void keeps_the_person_apart_from_the_patient() {
            family.opens(family.anthony, family.own.amelie);
            UsedGrant used = only().grants().get(0);
            assertThat(used.isOwn()).isFalse();
            assertThat(family.own.holder(used.holder()).chart()).contains(family.own.anthony);
            assertThat(only().chart()).isEqualTo(family.own.amelie);
        }

        @Test
        void of_a_refusal_has_the_codes_of_its_reasons_and_no_grant() {
            Decision decision = family.opens(family.stranger, family.own.camille);
            assertThat(codes(decision)).containsExactly(RefusalReason.NO_GRANT);
            assertThat(only().reasons()).containsExactly(RefusalReason.NO_GRANT);
            assertThat(only().grants()).isEmpty();
            assertThat(only().by()).isEqualTo(Actor.account(family.stranger));
        }

        @Test
        void has_an_id_of_its_own() {
            family.opens(family.anthony, family.own.camille);
            family.opens(family.anthony, family.own.camille);
            assertThat(family.log.taken()).extracting(AccessRecord::id).doesNotHaveDuplicates();
        }

        @Test
        void has_milliseconds_and_no_more() {
            family.own.clock.set(family.own.clock.instant().plusNanos(1_234_567));
            family.opens(family.anthony, family.own.camille);
            assertThat(only().at().getNano() % 1_000_000).isZero();
        }
    }

    @Nested
    class Every_way_to_decide {

        @Test
        void for_facts_that_the_host_has_read() {
            Chart facts = family.own
                    .family
                    .charts()
                    .chart(family.own.practice, family.own.camille)
                    .orElseThrow();
            assertThat(family.portal
                            .decisions()
                            .decide(facts, family.anthony, LoggedFamily.USE)
                            .isPermitted())
                    .isTrue();
            assertThat(only().chart()).isEqualTo(family.own.camille);
        }

        @Test
        void that_throws() {
            family.portal
                    .decisions()
                    .require(family.own.practice, family.anthony, family.own.camille, LoggedFamily.USE);
            assertThat(only().isPermitted()).isTrue();
        }

        @Test
        void of_many_answers_for_one_request() {
            HeldGrants held = family.portal.decisions().heldBy(family.own.practice, family.anthony);
            assertThat(held.charts()).hasSize(2);
            assertThat(held.asOf()).isEqualTo(family.own.clock.instant());
            assertThat(family.log.taken()).as("a list of charts opens none").isEmpty();
            Chart camille = family.own
                    .family
                    .charts()
                    .chart(family.own.practice, family.own.camille)
                    .orElseThrow();
            Chart anthonys = family.own
                    .family
                    .charts()
                    .chart(family.own.practice, family.own.anthony)
                    .orElseThrow();
            assertThat(held.decide(camille, LoggedFamily.USE).isPermitted()).isTrue();
            assertThat(held.decide(anthonys, LoggedFamily.USE).isPermitted()).isFalse();
            PatientFacts amelies = new PatientFacts(family.own.amelie, camille.status(), Optional.empty());
            assertThat(held.decide(amelies, LoggedFamily.USE).isPermitted()).isTrue();
            assertThat(family.log.taken())
                    .extracting(AccessRecord::chart)
                    .containsExactly(family.own.camille, family.own.anthony, family.own.amelie);
        }

        @Test
        void costs_nothing_without_a_log() {
            var portal = LoggedFamily.builder(family.own).build();
            assertThat(portal.decisions()).isInstanceOf(StoredDecisions.class);
            assertThat(portal.decisions()
                            .decide(family.own.practice, family.anthony, family.own.camille, LoggedFamily.USE)
                            .isPermitted())
                    .isTrue();
            assertThat(family.log.calls()).isZero();
        }
    }

    @Nested
    class While_the_log_is_down {

        @Test
        void nothing_is_permitted() {
            family.log.goDown();
            Decision decision = family.opens(family.anthony, family.own.camille);
            assertThat(codes(decision)).containsExactly(RefusalReason.ACCESS_NOT_RECORDED);
            assertThat(decision.scope()).isEqualTo(Scope.NOTHING);
            assertThat(family.waiting()).isEmpty();
        }

        @Test
        void the_answer_says_so_to_whoever_requires_a_permission() {
            family.log.goDown();
            assertThatThrownBy(() -> family.portal
                            .decisions()
                            .require(family.own.practice, family.anthony, family.own.camille, LoggedFamily.USE))
                    .isInstanceOf(AccessRefusedException.class)
                    .hasMessage(RefusalReason.ACCESS_NOT_RECORDED);
        }

        @Test
        void many_answers_permit_nothing_either() {
            HeldGrants held = family.portal.decisions().heldBy(family.own.practice, family.anthony);
            Chart camille = family.own
                    .family
                    .charts()
                    .chart(family.own.practice, family.own.camille)
                    .orElseThrow();
            family.log.goDown();
            assertThat(codes(held.decide(camille, LoggedFamily.USE)))
                    .containsExactly(RefusalReason.ACCESS_NOT_RECORDED);
            family.log.comeBack();
            assertThat(held.decide(camille, LoggedFamily.USE).isPermitted()).isTrue();
        }

        @Test
        void a_refusal_keeps_its_reasons() {
            family.log.goDown();
            assertThat(codes(family.opens(family.stranger, family.own.camille)))
                    .containsExactly(RefusalReason.NO_GRANT);
        }

        @Test
        void a_record_that_was_taken_and_not_confirmed_permits_nothing() {
            family.log.failNext(FaultPoint.AFTER_EFFECT);
            assertThat(family.opens(family.anthony, family.own.camille).isPermitted())
                    .isFalse();
            assertThat(family.opens(family.anthony, family.own.camille).isPermitted())
                    .isTrue();
        }
    }

    @Test
    void an_obligation_and_a_use_are_recorded_as_they_were_asked() {
        family.portal
                .decisions()
                .decide(family.own.practice, family.anthony, family.own.camille, ChartUse.act(ChartArea.MESSAGES));
        assertThat(only().part()).contains(new ChartPart(ChartArea.MESSAGES, AccessLevel.ACT));
    }
}
