package dev.portalaccess.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.portalaccess.access.EndGrant;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.age.AgeChange.Kind;
import dev.portalaccess.command.NotAllowedException;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.fixture.EditedReads;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.internal.access.AccessService;
import dev.portalaccess.internal.birthday.AgeService;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.restriction.RestrictionTerms;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.testkit.Requirement;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The lists of what patients' ages change, and of what they limit. */
class AgeChangesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Page.Request ALL = Page.Request.first(100);
    private static final LegalBasis PARENTAL = LegalBasis.PARENTAL_RESPONSIBILITY;

    private AgedFamily family = new AgedFamily(AgePolicies.nhsEngland());

    private List<AgeChange> changes(int days) {
        return family.portal.ages().changes(family.portal.clerk(), days, ALL).items();
    }

    private static AgePolicy capped(Scope child, Scope teen) {
        return AgePolicy.builder("capped", 1)
                .band(AgeBand.between(0, 12).with(BandRule.cap(child, "for children"), PARENTAL))
                .band(AgeBand.from(12).with(BandRule.cap(teen, "for teens"), PARENTAL))
                .build();
    }

    @Nested
    @Requirement("PA-092")
    class A_birthday {

        @Test
        void is_listed_from_so_many_days_before_with_the_person_the_effect_and_the_ground() {
            family.born(TODAY.minusYears(13).plusDays(10));
            Grant grant = family.mother(PARENTAL);
            assertThat(changes(9)).isEmpty();
            assertThat(changes(10)).singleElement().satisfies(change -> {
                assertThat(change.chart()).isEqualTo(family.portal.camille);
                assertThat(change.kind()).isEqualTo(Kind.HELD);
                assertThat(change.at()).contains(AgedFamily.midnight(TODAY.plusDays(10)));
                assertThat(change.grant().orElseThrow().grant()).isEqualTo(grant);
                assertThat(change.grant().orElseThrow().left()).isEqualTo(Scope.NOTHING);
                assertThat(change.grant().orElseThrow().grounds())
                        .singleElement()
                        .asString()
                        .contains("suspended for review at 13");
            });
        }

        @Test
        void that_has_come_is_no_change_ahead_but_stands_in_the_report() {
            family.born(TODAY.minusYears(13).plusDays(10));
            family.mother(PARENTAL);
            family.portal.clock.set(AgedFamily.midnight(TODAY.plusDays(10)));
            assertThat(changes(366)).isEmpty();
        }

        @Test
        void ends_what_it_ends_and_begins_a_review_where_the_policy_says_so() {
            family.born(TODAY.minusYears(11).plusDays(3));
            family.mother(PARENTAL);
            assertThat(changes(366)).extracting(AgeChange::kind).containsExactly(Kind.REVIEW);
            family = new AgedFamily(AgePolicies.usFederal())
                    .born(TODAY.minusYears(18).plusDays(3));
            family.mother(PARENTAL);
            assertThat(changes(366)).extracting(AgeChange::kind).containsExactly(Kind.ENDED);
        }

        @Test
        void narrows_or_widens() {
            family = new AgedFamily(capped(Scope.FULL, Scope.BILLING_ONLY))
                    .born(TODAY.minusYears(12).plusDays(1));
            family.mother(PARENTAL);
            assertThat(changes(1))
                    .extracting(
                            AgeChange::kind,
                            change -> change.grant().orElseThrow().left())
                    .containsExactly(tuple(Kind.NARROWED, Scope.BILLING_ONLY));
            family = new AgedFamily(capped(Scope.BILLING_ONLY, Scope.FULL))
                    .born(TODAY.minusYears(12).plusDays(1));
            family.mother(PARENTAL);
            assertThat(changes(1))
                    .extracting(
                            AgeChange::kind,
                            change -> change.grant().orElseThrow().left())
                    .containsExactly(tuple(Kind.WIDENED, Scope.FULL));
        }

        @Test
        void changes_nothing_of_access_that_the_policy_does_not_restrict_or_that_has_ended_by_then() {
            family.born(TODAY.minusYears(13).plusDays(10));
            Grant grant = family.mother(LegalBasis.PATIENT_CONSENT);
            assertThat(changes(366)).isEmpty();
            family = new AgedFamily(AgePolicies.nhsEngland())
                    .born(TODAY.minusYears(13).plusDays(10));
            grant = family.mother(PARENTAL);
            new AccessService(family.portal.commands())
                    .endOn(
                            family.portal.clerk(),
                            new EndGrant(GrantOn.of(grant), TODAY.plusDays(5), ReasonInput.of(Reason.SAFETY)))
                    .orThrow();
            assertThat(changes(366)).isEmpty();
        }

        @Test
        void is_not_listed_without_an_age_policy_nor_for_a_patient_who_died() {
            family.born(TODAY.minusYears(13).plusDays(10));
            family.mother(PARENTAL);
            family.portal.family.charts().close(family.portal.practice, family.portal.camille, ChartStatus.DECEASED);
            assertThat(changes(366)).isEmpty();
            family = new AgedFamily(AgePolicy.none()).born(Optional.empty());
            family.mother(PARENTAL);
            assertThat(changes(366)).isEmpty();
        }

        @Test
        void from_which_the_patient_can_have_an_own_account_is_listed_unless_there_is_one() {
            family = new AgedFamily(AgePolicies.australia())
                    .born(TODAY.minusYears(14).plusDays(4));
            family.mother(PARENTAL);
            assertThat(changes(4)).extracting(AgeChange::kind).containsExactlyInAnyOrder(Kind.ENDED, Kind.OWN_ACCOUNT);
            family = new AgedFamily(AgePolicies.australia()).born(TODAY.minusYears(15));
            family.story.redeem(
                    family.story.invite(Individual.patient(DeliveryChoice.print())), new AccountId("login-camille"));
            family.mother(LegalBasis.PATIENT_CONSENT);
            family.born(TODAY.minusYears(14).plusDays(4));
            assertThat(changes(4)).extracting(AgeChange::kind).containsExactly(Kind.HELD);
        }
    }

    @Nested
    @Requirement("PA-096")
    class The_work_list {

        @Test
        void has_the_charts_whose_birth_dates_are_not_known_to_the_day() {
            family.born(Optional.of(BirthDate.ofYear(Year.of(TODAY.getYear() - 5))));
            family.mother(PARENTAL);
            assertThat(changes(0)).extracting(AgeChange::kind).containsExactly(Kind.BIRTH_DATE_UNKNOWN);
            family.born(Optional.empty());
            assertThat(changes(0)).extracting(AgeChange::kind).containsExactly(Kind.BIRTH_DATE_UNKNOWN);
        }

        @Test
        void has_the_first_possible_birthday_of_a_year() {
            family.born(Optional.of(BirthDate.ofYear(Year.of(TODAY.getYear() + 1 - 13))));
            family.mother(PARENTAL);
            assertThat(changes(366))
                    .filteredOn(change -> change.kind() == Kind.HELD)
                    .extracting(change -> change.at().orElseThrow())
                    .containsExactly(AgedFamily.midnight(LocalDate.of(TODAY.getYear() + 1, 1, 1)));
        }

        @Test
        @Requirement("PA-094")
        void has_the_statements_that_are_to_be_reviewed_also_those_that_are_late() {
            RestrictionTerms terms = AgedFamily.TERMS.reviewedOn(TODAY.plusDays(7));
            PlacedExemption placed = family.portal
                    .ages()
                    .exempt(
                            family.portal.clerk(),
                            SetExemption.of(family.portal.camille, AgeExemption.Kind.INCAPACITY, terms))
                    .orThrow();
            assertThat(changes(6)).isEmpty();
            assertThat(changes(7))
                    .extracting(
                            AgeChange::kind,
                            change -> change.exemption().orElseThrow().id())
                    .containsExactly(tuple(Kind.EXEMPTION_REVIEW, placed.id()));
            family.portal.clock.set(AgedFamily.midnight(TODAY.plusDays(20)));
            assertThat(changes(0)).hasSize(1);
        }
    }

    @Nested
    @Requirement("PA-095")
    class The_report {

        private AgeReport report() {
            return family.portal.ages().report(family.portal.clerk(), ALL);
        }

        @Test
        void has_those_whom_the_age_holds_back_now_counted_by_the_ground() {
            family.born(TODAY.minusYears(12));
            Grant grant = family.mother(PARENTAL);
            assertThat(report().lines())
                    .as("reviewed from 11 on, and given since then")
                    .isEmpty();
            family.portal.clock.set(AgedFamily.midnight(TODAY.plusYears(1)));
            assertThat(report().lines())
                    .extracting(LimitedGrant::grant, LimitedGrant::left, LimitedGrant::effects)
                    .contains(tuple(grant, Scope.NOTHING, Set.of(BandEffect.HOLD)));
            assertThat(report().byGround())
                    .containsExactly(
                            Map.entry("DAPB3051, 7.2: proxy access is suspended for review at 13 or earlier", 1));
            assertThat(report().with(report()).byGround().values()).containsExactly(2);
            family.state(AgeExemption.Kind.INCAPACITY);
            assertThat(report().lines()).isEmpty();
            assertThat(report().byGround()).isEmpty();
        }
    }

    @Nested
    class A_part_of_the_list {

        private void twoCharts() {
            family.born(TODAY.minusYears(13).plusDays(10));
            family.born(
                    family.portal.amelie,
                    Optional.of(BirthDate.of(TODAY.minusYears(13).plusDays(12))),
                    Optional.empty());
            family.mother(PARENTAL);
            family.story.redeem(
                    family.story.invite(
                            family.portal.amelie,
                            Individual.other(
                                            "Jane",
                                            "Other",
                                            Relationship.AUNT,
                                            DeliveryChoice.email(FamilyStory.AUNTS_ADDRESS))
                                    .onBasis(PARENTAL, null)),
                    new AccountId("login-jane"));
        }

        @Test
        void has_so_many_charts_and_says_where_the_next_one_begins() {
            twoCharts();
            List<AgeChange> all = new ArrayList<>();
            Optional<Page.Request> next = Optional.of(Page.Request.first(1));
            while (next.isPresent()) {
                Page<AgeChange> part = family.portal.ages().changes(family.portal.clerk(), 366, next.get());
                all.addAll(part.items());
                next = part.next().map(Page.Request.first(1)::after);
            }
            assertThat(all).isEqualTo(changes(366)).hasSize(2);
        }

        @Test
        void is_read_with_two_questions_to_the_store() {
            twoCharts();
            List<String> asked = new ArrayList<>();
            EditedReads reads = new EditedReads(family.portal.store);
            for (String method : List.of("ids", "charts", "chart", "holders", "holder", "trail")) {
                reads.edit(method, answer -> {
                    asked.add(method);
                    return answer;
                });
            }
            Page<AgeChange> part = new AgeService(family.portal.commandsOver(reads.storage()))
                    .changes(family.portal.clerk(), 366, ALL);
            assertThat(part.items()).hasSize(2);
            assertThat(asked).containsExactly("ids", "charts");
        }

        @Test
        void has_a_chart_that_cannot_be_read_and_the_others() {
            twoCharts();
            AccessStoreException unreadable = new AccessStoreException(AccessStoreException.UNREADABLE);
            EditedReads reads = new EditedReads(family.portal.store)
                    .<Map<ChartId, Versioned<ChartAccess>>>edit("charts", answer -> {
                        if (answer.containsKey(family.portal.camille)) {
                            throw unreadable;
                        }
                        return answer;
                    });
            assertThat(new AgeService(family.portal.commandsOver(reads.storage()))
                            .changes(family.portal.clerk(), 366, ALL)
                            .items())
                    .extracting(AgeChange::chart, AgeChange::kind)
                    .containsExactlyInAnyOrder(
                            tuple(family.portal.camille, Kind.UNREADABLE), tuple(family.portal.amelie, Kind.HELD));
        }

        @Test
        @Requirement("PA-118")
        void leaves_out_what_the_caller_may_not_see() {
            twoCharts();
            family.portal.rights.forbid(family.portal.camille);
            assertThat(changes(366)).extracting(AgeChange::chart).containsExactly(family.portal.amelie);
            family.portal.rights.forbid(question -> question.command().equals(CommandName.LIST_AGES));
            assertThatThrownBy(() -> changes(366)).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> family.portal.ages().report(family.portal.clerk(), ALL))
                    .isInstanceOf(NotAllowedException.class);
        }

        @Test
        void looks_a_year_ahead_at_most() {
            assertThatThrownBy(() -> changes(367)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> changes(-1)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
