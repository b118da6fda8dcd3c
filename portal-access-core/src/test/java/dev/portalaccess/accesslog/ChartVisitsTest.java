package dev.portalaccess.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.access.ChartVisits;
import dev.portalaccess.access.ChartVisits.VisitEntry;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.NotAllowedException;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.fixture.TamperedStore;
import dev.portalaccess.internal.access.AccessService;
import dev.portalaccess.model.AccessPeriod;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.UsedGrant;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.AccessLog;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.spi.ContractViolationException;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Requirement("PA-112")
class ChartVisitsTest {

    private LoggedFamily family = LoggedFamily.spooling();
    private final Caller clerk = family.own.clerk();

    private Optional<ChartVisits> visits(AccountId account, ChartId chart) {
        return family.portal
                .myAccess()
                .visits(family.own.practice, account, chart, AccessPeriod.ALL, LoggedFamily.PAGE);
    }

    private List<VisitEntry> amelies() {
        return visits(family.amelie, family.own.amelie).orElseThrow().page().items();
    }

    private Page<RecordedAccess> listed() {
        return family.portal.accessRecords().list(clerk, family.own.amelie, AccessPeriod.ALL, LoggedFamily.PAGE);
    }

    private void pass() {
        family.own.clock.advance(Duration.ofMinutes(1));
    }

    @Nested
    class The_patient {

        @Test
        void sees_who_opened_the_chart_when_and_on_whose_authority() {
            family.opens(family.anthony, family.own.amelie);
            pass();
            List<VisitEntry> seen = amelies();
            assertThat(seen).hasSize(2);
            VisitEntry husband = seen.get(1);
            assertThat(husband.name().map(PersonName::spoken)).contains("Anthony Patient");
            assertThat(husband.kind()).isEqualTo(Actor.Kind.ACCOUNT);
            assertThat(husband.at()).isEqualTo(family.own.clock.instant().minus(Duration.ofMinutes(1)));
            assertThat(husband.grants())
                    .singleElement()
                    .extracting(UsedGrant::relationship)
                    .isEqualTo(Optional.of(Relationship.SPOUSE));
            assertThat(husband.isMine()).isFalse();
            assertThat(husband.isPatients()).isFalse();
            assertThat(husband.part()).isPresent();
        }

        @Test
        void is_on_the_list_when_reading_it() {
            VisitEntry own = amelies().get(0);
            assertThat(own.part()).isEmpty();
            assertThat(own.isMine()).isTrue();
            assertThat(own.isPatients()).isTrue();
            pass();
            assertThat(amelies()).hasSize(2);
        }

        @Test
        void does_not_see_what_was_refused() {
            family.opens(family.stranger, family.own.amelie);
            assertThat(amelies()).allMatch(VisitEntry::isMine);
        }

        @Test
        void sees_that_staff_read_the_list_and_their_names_only_if_the_policy_says_so() {
            listed();
            pass();
            assertThat(amelies().get(1).kind()).isEqualTo(Actor.Kind.STAFF);
            assertThat(amelies().get(2).staff()).isEmpty();
            family = LoggedFamily.spooling(policy -> policy.nameStaff());
            listed();
            pass();
            assertThat(amelies().get(1).staff()).contains(clerk.actor().id());
        }

        @Test
        void is_told_how_many_records_are_missing() {
            family.log.goDown();
            family.opens(family.anthony, family.own.amelie);
            family.opens(family.anthony, family.own.camille);
            family.log.comeBack();
            assertThat(visits(family.amelie, family.own.amelie).orElseThrow().waiting())
                    .isEqualTo(1);
            family.portal.accessRecords().deliver(LoggedFamily.PAGE);
            assertThat(visits(family.amelie, family.own.amelie).orElseThrow().waiting())
                    .isZero();
        }

        @Test
        void reads_a_period_in_pages() {
            Instant first = family.own.clock.instant();
            for (int time = 0; time < 3; time++) {
                family.opens(family.anthony, family.own.amelie);
                pass();
            }
            AccessPeriod two = AccessPeriod.between(first, first.plus(Duration.ofMinutes(2)));
            ChartVisits newest = family.portal
                    .myAccess()
                    .visits(family.own.practice, family.amelie, family.own.amelie, two, Page.Request.first(1))
                    .orElseThrow();
            assertThat(newest.page().items())
                    .extracting(VisitEntry::at)
                    .containsExactly(first.plus(Duration.ofMinutes(1)));
            assertThat(newest.page().next()).isPresent();
        }

        @Test
        void sees_nothing_if_the_reading_cannot_be_recorded() {
            LoggedFamily refusing = LoggedFamily.refusing();
            refusing.log.goDown();
            assertThatThrownBy(() -> refusing.portal
                            .myAccess()
                            .visits(
                                    refusing.own.practice,
                                    refusing.amelie,
                                    refusing.own.amelie,
                                    AccessPeriod.ALL,
                                    LoggedFamily.PAGE))
                    .isInstanceOfSatisfying(
                            AccessLogException.class,
                            failure -> assertThat(failure.code()).isEqualTo(AccessLogException.NOT_RECORDED));
        }

        @Test
        void is_told_that_the_log_cannot_be_read() {
            family.log.goDown();
            assertThatThrownBy(() -> amelies()).isInstanceOfSatisfying(AccessLogException.class, failure -> {
                assertThat(failure.code()).isEqualTo(AccessLogException.UNREADABLE);
                assertThat(failure).hasMessage(AccessLogException.UNREADABLE);
            });
            assertThat(family.waiting()).as("that it was tried").hasSize(1);
        }
    }

    @Nested
    class An_account_that_is_not_entitled {

        @Test
        void sees_nothing_and_the_attempt_is_recorded() {
            assertThat(visits(family.anthony, family.own.amelie)).isEmpty();
            assertThat(visits(family.stranger, family.own.amelie)).isEmpty();
            assertThat(visits(family.stranger, new ChartId("no-such-chart"))).isEmpty();
            assertThat(family.log.taken()).hasSize(3).allSatisfy(record -> {
                assertThat(record.reasons()).containsExactly(FindingCode.NOT_ENTITLED);
                assertThat(record.isOfList()).isTrue();
            });
        }

        @Test
        void sees_nothing_either_if_its_entitlement_ends_meanwhile() {
            GrantOn own = family.own.grantsOf(family.amelie).stream()
                    .map(GrantOn::of)
                    .findFirst()
                    .orElseThrow();
            family.faults()
                    .meanwhile(
                            "spoolCount",
                            () -> new AccessService(family.own.commands())
                                    .revoke(clerk, RevokeGrant.of(own, ReasonInput.of(Reason.CUSTODY_CHANGED)))
                                    .orThrow());
            assertThat(visits(family.amelie, family.own.amelie)).isEmpty();
        }
    }

    @Test
    void a_guardian_whom_the_policy_entitles_reads_the_list_on_that_authority() {
        family = LoggedFamily.spooling(policy -> policy.entitleBases(Set.of(LegalBasis.PARENTAL_RESPONSIBILITY)));
        assertThat(visits(family.anthony, family.own.camille))
                .as("without the basis")
                .isEmpty();
        Grant given = family.fathers.get(0);
        Grant based = new Grant(
                given.id(),
                given.chart(),
                given.holder(),
                given.account(),
                new GrantTerms(
                        given.terms().relationship(),
                        Optional.of(new StatedBasis(LegalBasis.PARENTAL_RESPONSIBILITY, Optional.empty())),
                        given.terms().scope()),
                given.validity(),
                given.standing(),
                given.provenance());
        new TamperedStore(family.own).chart(family.own.camille, chart -> chart.with(based));
        pass();
        VisitEntry own = visits(family.anthony, family.own.camille)
                .orElseThrow()
                .page()
                .items()
                .get(0);
        assertThat(own.isMine()).isTrue();
        assertThat(own.isPatients()).isFalse();
        assertThat(own.grants())
                .extracting(UsedGrant::basis)
                .containsExactly(Optional.of(LegalBasis.PARENTAL_RESPONSIBILITY));
    }

    @Nested
    class Staff {

        @Test
        void see_what_was_permitted_and_refused_with_names() {
            family.opens(family.anthony, family.own.amelie);
            pass();
            family.opens(family.own.family.janesAccount(), family.own.amelie);
            pass();
            List<RecordedAccess> seen = listed().items();
            assertThat(seen).hasSize(3);
            assertThat(seen.get(0).record().by()).isEqualTo(clerk.actor());
            assertThat(seen.get(0).person()).isEmpty();
            assertThat(seen.get(1).record().reasons()).containsExactly(RefusalReason.NO_GRANT);
            assertThat(seen.get(2).person().map(PersonName::spoken)).contains("Anthony Patient");
        }

        @Test
        void see_the_name_of_a_holder_who_was_refused() {
            GrantOn given = GrantOn.of(family.fathers.get(1));
            family.portal
                    .access()
                    .revoke(clerk, RevokeGrant.of(given, ReasonInput.of(Reason.CUSTODY_CHANGED)))
                    .orThrow();
            family.opens(family.anthony, family.own.amelie);
            pass();
            RecordedAccess refused = listed().items().get(1);
            assertThat(refused.record().isPermitted()).isFalse();
            assertThat(refused.person().map(PersonName::spoken)).contains("Anthony Patient");
        }

        @Test
        void need_the_right_and_leave_a_refusal_without_it() {
            family.own.rights.forbid(question -> question.command().equals(CommandName.LIST_ACCESSES));
            assertThatThrownBy(() -> listed()).isInstanceOf(NotAllowedException.class);
            assertThat(family.log.taken()).isEmpty();
            assertThat(family.own
                            .store
                            .refusals(family.own.practice, LoggedFamily.PAGE)
                            .items())
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.action()).isEqualTo("list-accesses.refused");
                        assertThat(entry.chart()).contains(family.own.amelie);
                    });
        }

        @Test
        void see_nothing_if_the_reading_cannot_be_recorded() {
            family.log.goDown();
            family.faults().meanwhile("spool", () -> {
                throw new AccessStoreException("unavailable");
            });
            assertThatThrownBy(() -> listed())
                    .isInstanceOfSatisfying(
                            AccessLogException.class,
                            failure -> assertThat(failure.code()).isEqualTo(AccessLogException.NOT_RECORDED));
        }
    }

    @Test
    void a_log_that_answers_with_another_chart_is_a_defect_and_shows_nothing() {
        family.opens(family.anthony, family.own.camille);
        AccessLog wrong = new AccessLog() {
            @Override
            public void append(List<AccessRecord> records) {
                family.log.append(records);
            }

            @Override
            public Page<AccessRecord> read(PracticeId practice, ChartId chart, AccessPeriod period, Page.Request page) {
                return family.log.read(practice, family.own.camille, period, page);
            }
        };
        PortalAccess portal = LoggedFamily.builder(family.own)
                .accessLog(wrong, AccessLogFailure.REFUSE)
                .build();
        assertThatThrownBy(() -> portal.myAccess()
                        .visits(
                                family.own.practice,
                                family.amelie,
                                family.own.amelie,
                                AccessPeriod.ALL,
                                LoggedFamily.PAGE))
                .isInstanceOf(ContractViolationException.class)
                .hasMessageContaining("AccessLogContract");
    }

    @Test
    void without_a_log_there_is_no_list() {
        PortalAccess portal = LoggedFamily.builder(family.own).build();
        assertThatThrownBy(() -> portal.myAccess()
                        .visits(
                                family.own.practice,
                                family.amelie,
                                family.own.amelie,
                                AccessPeriod.ALL,
                                LoggedFamily.PAGE))
                .isInstanceOf(IllegalStateException.class);
    }
}
