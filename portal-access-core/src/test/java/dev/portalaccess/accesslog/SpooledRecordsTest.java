package dev.portalaccess.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.NotAllowedException;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.internal.accesslog.SpoolDelivery;
import dev.portalaccess.model.AccessPeriod;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.AccessRecordId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.AccessLog;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.spi.storage.AccessSpool.SpoolCount;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.memory.InMemoryAccessStore;
import dev.portalaccess.testkit.recording.FaultPoint;
import dev.portalaccess.testkit.recording.StoreFaults;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Requirement("PA-112")
@Tag("T66")
class SpooledRecordsTest {

    private final LoggedFamily family = LoggedFamily.spooling();
    private final Caller clerk = family.own.clerk();

    private AccessRecords records() {
        return family.portal.accessRecords();
    }

    private AccessHandOver deliver() {
        return records().deliver(LoggedFamily.PAGE);
    }

    private static AccessHandOver took(int records) {
        return new AccessHandOver(records, 0, Set.of(), false, Optional.empty());
    }

    private void openMany(int times) {
        for (int time = 0; time < times; time++) {
            family.own.clock.advance(Duration.ofSeconds(1));
            family.opens(family.anthony, family.own.camille);
        }
    }

    @Nested
    class While_the_log_is_down {

        @Test
        void a_permission_stands_and_its_record_waits() {
            family.log.goDown();
            assertThat(family.opens(family.anthony, family.own.camille).isPermitted())
                    .isTrue();
            assertThat(family.waiting()).singleElement().satisfies(record -> {
                assertThat(record.chart()).isEqualTo(family.own.camille);
                assertThat(record.isPermitted()).isTrue();
            });
        }

        @Test
        void a_refusal_waits_too() {
            family.log.goDown();
            family.opens(family.stranger, family.own.camille);
            assertThat(family.waiting())
                    .singleElement()
                    .extracting(AccessRecord::reasons)
                    .isEqualTo(List.of(RefusalReason.NO_GRANT));
        }

        @Test
        void nothing_is_permitted_if_the_store_keeps_no_record_either() {
            family.log.goDown();
            family.faults().meanwhile("spool", () -> {
                throw new AccessStoreException("unavailable");
            });
            Decision decision = family.opens(family.anthony, family.own.camille);
            assertThat(decision.isPermitted()).isFalse();
            assertThat(family.waiting()).isEmpty();
        }
    }

    @Test
    void a_log_that_works_leaves_nothing_in_the_spool() {
        openMany(3);
        assertThat(family.log.taken()).hasSize(3);
        assertThat(family.waiting()).isEmpty();
    }

    @Nested
    class Delivery {

        @Test
        void hands_over_what_waits_and_removes_it() {
            family.log.goDown();
            openMany(3);
            List<AccessRecord> waited = family.waiting();
            family.log.comeBack();
            assertThat(deliver()).isEqualTo(took(3));
            assertThat(family.log.taken()).isEqualTo(waited);
            assertThat(family.waiting()).isEmpty();
            assertThat(deliver()).isEqualTo(took(0));
        }

        @Test
        void goes_on_in_steps() {
            family.log.goDown();
            openMany(5);
            family.log.comeBack();
            AccessHandOver first = records().deliver(Page.Request.first(2));
            assertThat(first.delivered()).isEqualTo(2);
            AccessHandOver second = records().deliver(new Page.Request(2, first.next()));
            AccessHandOver last = records().deliver(new Page.Request(2, second.next()));
            assertThat(last).isEqualTo(took(1));
            assertThat(family.log.taken()).hasSize(5);
        }

        @Test
        void leaves_what_the_log_does_not_take_and_hands_the_rest_over() {
            family.log.goDown();
            openMany(4);
            AccessRecordId bad = family.waiting().get(1).id();
            family.log.comeBack();
            family.log.refuse(record -> record.id().equals(bad));
            assertThat(deliver()).isEqualTo(new AccessHandOver(3, 1, Set.of(bad), false, Optional.empty()));
            assertThat(family.waiting()).extracting(AccessRecord::id).containsExactly(bad);
            family.log.refuse(record -> false);
            assertThat(deliver().delivered()).isEqualTo(1);
        }

        @Test
        void loses_nothing_while_the_log_stays_down() {
            family.log.goDown();
            openMany(2);
            assertThat(deliver()).isEqualTo(new AccessHandOver(0, 2, Set.of(), true, Optional.empty()));
            assertThat(family.waiting()).hasSize(2);
        }

        /** Counts the calls that a log gets which takes what the test says. */
        private final class CountingLog implements AccessLog {

            private final Predicate<AccessRecord> taken;
            private int calls;

            CountingLog(Predicate<AccessRecord> taken) {
                this.taken = taken;
            }

            @Override
            public void append(List<AccessRecord> records) {
                calls++;
                if (!records.stream().allMatch(taken)) {
                    throw new IllegalStateException("refused");
                }
            }

            @Override
            public Page<AccessRecord> read(
                    PracticeId practice, ChartId chart, AccessPeriod period, Page.Request request) {
                throw new IllegalStateException("refused");
            }

            AccessHandOver step() {
                return new SpoolDelivery(this, family.own.store, family.own.clock.instant())
                        .step(Page.Request.first(100));
            }
        }

        @Test
        void asks_a_log_that_is_down_a_few_times_and_goes_on_later() {
            family.log.goDown();
            openMany(100);
            CountingLog down = new CountingLog(record -> false);
            assertThat(down.step()).isEqualTo(new AccessHandOver(0, 100, Set.of(), true, Optional.empty()));
            assertThat(down.calls).isLessThanOrEqualTo(10);
            family.log.comeBack();
            assertThat(deliver().delivered()).isPositive();
        }

        @Test
        void names_each_record_that_the_log_refuses_while_it_takes_the_others() {
            family.log.goDown();
            openMany(100);
            Set<AccessRecordId> bad = Stream.of(0, 1, 50, 99)
                    .map(family.waiting()::get)
                    .map(AccessRecord::id)
                    .collect(Collectors.toSet());
            CountingLog log = new CountingLog(record -> !bad.contains(record.id()));
            Set<AccessRecordId> named = new HashSet<>();
            for (int run = 0; run < 30; run++) {
                family.own.clock.advance(Duration.ofMillis(37));
                named.addAll(log.step().refused());
            }
            assertThat(family.waiting()).extracting(AccessRecord::id).containsExactlyInAnyOrderElementsOf(bad);
            assertThat(named).isSubsetOf(bad).isNotEmpty();
        }

        @Test
        void does_not_stop_for_ever_at_bad_records_that_stand_first() {
            family.log.goDown();
            openMany(20);
            Set<AccessRecordId> bad =
                    family.waiting().stream().limit(2).map(AccessRecord::id).collect(Collectors.toSet());
            CountingLog log = new CountingLog(record -> !bad.contains(record.id()));
            for (int run = 0; run < 20; run++) {
                family.own.clock.advance(Duration.ofMillis(1));
                log.step();
            }
            assertThat(family.waiting()).hasSize(2);
        }

        @Test
        void hands_a_record_over_once_more_rather_than_lose_it() {
            family.log.failNext(FaultPoint.AFTER_EFFECT);
            family.opens(family.anthony, family.own.camille);
            assertThat(family.log.taken()).hasSize(1);
            assertThat(family.waiting()).hasSize(1);
            family.faults().meanwhile("removeSpooled", () -> {
                throw new AccessStoreException("unavailable");
            });
            assertThatThrownBy(() -> deliver()).isInstanceOf(AccessStoreException.class);
            assertThat(deliver().delivered()).isEqualTo(1);
            assertThat(family.log.taken()).hasSize(1);
            assertThat(family.waiting()).isEmpty();
        }

        @Test
        void needs_a_log() {
            PortalAccess without = LoggedFamily.builder(family.own).build();
            assertThatThrownBy(() -> without.accessRecords().deliver(LoggedFamily.PAGE))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_rollback_of_the_host_takes_no_record_along() {
        InMemoryAccessStore joined = new InMemoryAccessStore();
        family.log.goDown();
        family.portal
                .joining(joined)
                .decisions()
                .decide(family.own.practice, family.anthony, family.own.camille, LoggedFamily.USE);
        assertThat(joined.spooled(LoggedFamily.PAGE).items()).isEmpty();
        assertThat(family.waiting()).hasSize(1);
    }

    @Nested
    class The_number_of_records_that_wait {

        @Test
        void is_for_staff_who_may_see_accesses() {
            assertThat(records().waiting(clerk)).isEqualTo(SpoolCount.NONE);
            family.log.goDown();
            openMany(2);
            SpoolCount count = records().waiting(clerk);
            assertThat(count.records()).isEqualTo(2);
            assertThat(count.oldest()).contains(family.waiting().get(0).at());
        }

        @Test
        void is_refused_to_others_and_the_refusal_is_recorded() {
            family.own.rights.forbid(question -> question.command().equals(CommandName.LIST_ACCESSES));
            assertThatThrownBy(() -> records().waiting(clerk)).isInstanceOf(NotAllowedException.class);
            assertThat(family.own
                            .store
                            .refusals(family.own.practice, LoggedFamily.PAGE)
                            .items())
                    .singleElement()
                    .extracting(entry -> entry.action())
                    .isEqualTo("list-accesses.refused");
        }
    }

    @Test
    void every_permission_is_on_record_whatever_call_of_the_store_fails() {
        int points = StoreFaults.everywhere(faults -> {
            LoggedFamily world = LoggedFamily.spooling();
            world.log.goDown();
            PortalAccess portal = LoggedFamily.builder(world.own)
                    .storage(faults.over(world.own.store))
                    .accessLog(world.log, AccessLogFailure.SPOOL)
                    .build();
            Decision decision =
                    portal.decisions().decide(world.own.practice, world.anthony, world.own.camille, LoggedFamily.USE);
            long kept =
                    world.waiting().stream().filter(AccessRecord::isPermitted).count();
            assertThat(decision.isPermitted() && kept == 0).isFalse();
        });
        assertThat(points).isGreaterThan(2);
    }
}
