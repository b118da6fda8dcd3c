package dev.portalaccess.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.age.AgeBand;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.age.BandRule;
import dev.portalaccess.command.NotAllowedException;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.history.AccessDifference.Kind;
import dev.portalaccess.history.AccessPreview.GrantLess;
import dev.portalaccess.history.AccessPreview.GrantMore;
import dev.portalaccess.history.AccessPreview.OtherPolicy;
import dev.portalaccess.internal.history.PreviewService;
import dev.portalaccess.internal.restriction.RestrictionService;
import dev.portalaccess.model.AccessLevel;
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
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.restriction.RestrictionPlace;
import dev.portalaccess.restriction.RestrictionTerms;
import dev.portalaccess.restriction.SetBlock;
import dev.portalaccess.restriction.SetFreeze;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.testkit.Requirement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What would be under another policy, or with one grant more or less: Anthony has Camille's chart and Amelie's. */
@Requirement("PA-083")
class PreviewTest {

    private static final Page.Request ALL = Page.Request.first(50);

    private final TestPortal portal = TestPortal.create();
    private final FamilyStory story = new FamilyStory(portal);
    private final List<Grant> grants = story.fathersGrants();

    private Page<AccessDifference> compare(AccessPreview preview, Page.Request page) {
        return new PreviewService(portal.commands()).compare(portal.clerk(), preview, page);
    }

    private static GrantTerms terms(Scope scope) {
        return new GrantTerms(Optional.empty(), Optional.empty(), scope);
    }

    @Test
    void another_policy_takes_and_gives_what_it_closes_and_keeps_readable() {
        portal.family.charts().close(portal.practice, portal.camille, ChartStatus.INACTIVE);
        PortalPolicy readable = PortalPolicy.standard()
                .agePolicy(AgePolicy.none())
                .keepReadable(Set.of(ChartStatus.INACTIVE))
                .build();
        assertThat(compare(new OtherPolicy(readable), ALL).items())
                .extracting(AccessDifference::chart, AccessDifference::kind)
                .containsExactly(tuple(portal.amelie, Kind.KEEPS), tuple(portal.camille, Kind.GAINS));
    }

    @Test
    void pages_count_charts() {
        Page<AccessDifference> first =
                compare(new OtherPolicy(portal.commands().parts().policy()), Page.Request.first(1));
        assertThat(first.items()).extracting(AccessDifference::chart).containsExactly(portal.amelie);
        Page<AccessDifference> second = compare(
                new OtherPolicy(portal.commands().parts().policy()),
                Page.Request.first(1).after(first.next().orElseThrow()));
        assertThat(second.items()).extracting(AccessDifference::chart).containsExactly(portal.camille);
        assertThat(second.items()).allMatch(one -> one.kind() == Kind.KEEPS);
    }

    @Test
    void one_grant_less_takes_what_no_other_gives() {
        assertThat(compare(new GrantLess(GrantOn.of(grants.get(0))), ALL).items())
                .containsExactly(new AccessDifference(
                        portal.camille, grants.get(0).account(), AccessExtent.of(Scope.FULL), AccessExtent.NOTHING));
        assertThat(portal.grantsOf(grants.get(0).account())).isEqualTo(grants);
    }

    @Test
    void one_grant_more_gives_what_it_covers_unless_the_person_is_barred() {
        HolderId aunt = portal.invitation(story.aunt().invitation()).holder();
        GrantMore more = new GrantMore(portal.amelie, aunt, portal.family.janesAccount(), terms(Scope.VIEW_ONLY));
        assertThat(compare(more, ALL).items())
                .contains(new AccessDifference(
                        portal.amelie,
                        portal.family.janesAccount(),
                        AccessExtent.NOTHING,
                        AccessExtent.of(Scope.VIEW_ONLY)));
        new RestrictionService(portal.commands())
                .block(portal.clerk(), SetBlock.of(aunt, RestrictionTerms.of(PastWorld.WHY)))
                .orThrow();
        assertThat(compare(more, ALL).items())
                .contains(new AccessDifference(
                        portal.amelie, portal.family.janesAccount(), AccessExtent.NOTHING, AccessExtent.NOTHING));
    }

    @Test
    void is_shown_to_whoever_may_see_the_chart() {
        portal.rights.forbid(portal.family.clerk());
        assertThatThrownBy(() -> compare(new GrantLess(GrantOn.of(grants.get(0))), ALL))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(
                        () -> compare(new OtherPolicy(portal.commands().parts().policy()), ALL))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void a_difference_may_be_both_wider_and_narrower() {
        AccessDifference both = new AccessDifference(
                portal.camille,
                portal.family.anthonysAccount(),
                AccessExtent.of(Scope.NOTHING.with(ChartArea.BILLING, AccessLevel.VIEW)),
                AccessExtent.of(Scope.NOTHING.with(ChartArea.MESSAGES, AccessLevel.VIEW)));
        assertThat(both.kind()).isEqualTo(Kind.CHANGES);
        assertThat(new AccessDifference(both.chart(), both.account(), both.now(), AccessExtent.NOTHING).kind())
                .isEqualTo(Kind.LOSES);
    }

    private static final BandRule OBLIGED =
            BandRule.open("law for children").obliging(Obligation.WITHHOLD_CONFIDENTIAL);

    private AccessDifference fathersUnder(AgePolicy ages) {
        PortalPolicy policy = PortalPolicy.standard(ages);
        return compare(new OtherPolicy(policy), ALL).items().get(1);
    }

    private void camilleIs(int years) {
        Chart chart = portal.family
                .charts()
                .charts(portal.practice, Set.of(portal.camille))
                .get(portal.camille);
        Person person = chart.patient();
        LocalDate born = LocalDate.ofInstant(portal.clock.instant(), ZoneOffset.UTC)
                .minusYears(years)
                .minusDays(5);
        portal.family
                .charts()
                .put(new Chart(
                        chart.practice(),
                        chart.id(),
                        new Person(
                                person.id(),
                                person.chart(),
                                person.name(),
                                Optional.of(BirthDate.of(born)),
                                person.email(),
                                person.postalCode()),
                        chart.status(),
                        chart.mergedInto(),
                        chart.guarantors(),
                        chart.associations()));
    }

    @Test
    void an_age_policy_that_adds_an_obligation_narrows_a_scope_that_stays_as_wide() {
        camilleIs(9);
        AgePolicy obliging = AgePolicy.builder("obliging", 1)
                .band(AgeBand.from(0).with(OBLIGED, LegalBasis.PARENTAL_RESPONSIBILITY))
                .build();
        AccessDifference difference = fathersUnder(obliging);
        assertThat(difference.kind()).isEqualTo(Kind.LOSES);
        assertThat(difference.then().scope()).isEqualTo(Scope.FULL);
        assertThat(difference.addedObligations()).containsExactly(Obligation.WITHHOLD_CONFIDENTIAL);
        assertThat(difference.droppedObligations()).isEmpty();
        assertThat(difference.then().honouring(Set.of())).isEqualTo(Scope.NOTHING);
    }

    @Test
    void an_age_policy_cuts_at_the_age_that_the_patient_has_now() {
        AgePolicy cut = AgePolicy.builder("cut", 1)
                .band(AgeBand.between(0, 14))
                .band(AgeBand.from(14)
                        .with(BandRule.cap(Scope.BILLING_ONLY, "law for teens"), LegalBasis.PARENTAL_RESPONSIBILITY))
                .build();
        camilleIs(9);
        assertThat(fathersUnder(cut).kind()).isEqualTo(Kind.KEEPS);
        camilleIs(14);
        assertThat(fathersUnder(cut))
                .isEqualTo(new AccessDifference(
                        portal.camille,
                        portal.family.anthonysAccount(),
                        AccessExtent.of(Scope.FULL),
                        AccessExtent.of(Scope.BILLING_ONLY)));
    }

    @Test
    void one_grant_more_without_an_obligation_drops_the_obligation() {
        Obligation duty = Obligation.WITHHOLD_CONFIDENTIAL;
        AccessExtent obliged = new AccessExtent(Map.of(Set.of(duty), Scope.FULL));
        AccessExtent half = new AccessExtent(Map.of(Set.of(duty), Scope.FULL, Set.of(), Scope.BILLING_ONLY));
        AccessDifference wider = new AccessDifference(portal.camille, portal.family.anthonysAccount(), obliged, half);
        assertThat(wider.kind()).isEqualTo(Kind.GAINS);
        assertThat(wider.droppedObligations()).isEmpty();
        AccessDifference free = new AccessDifference(
                portal.camille, portal.family.anthonysAccount(), half, AccessExtent.of(Scope.FULL));
        assertThat(free.kind()).isEqualTo(Kind.GAINS);
        assertThat(free.droppedObligations()).containsExactly(duty);
    }

    @Test
    void one_of_two_obligations_is_enough_to_leave_the_other_out() {
        Obligation later = new Obligation("x-later");
        AccessExtent either = new AccessExtent(
                Map.of(Set.of(Obligation.WITHHOLD_CONFIDENTIAL), Scope.FULL, Set.of(later), Scope.FULL));
        assertThat(either.obligations()).containsExactly(later);
        AccessExtent swapped = new AccessExtent(Map.of(Set.of(later), Scope.FULL));
        assertThat(new AccessDifference(portal.camille, portal.family.anthonysAccount(), either, swapped).kind())
                .isEqualTo(Kind.LOSES);
    }

    @Nested
    @Requirement("PA-075")
    class To_staff_who_may_not_see_blocks {

        private final HolderId aunt =
                portal.invitation(story.aunt().invitation()).holder();
        private final GrantMore more =
                new GrantMore(portal.amelie, aunt, portal.family.janesAccount(), terms(Scope.VIEW_ONLY));

        private void block(HolderId holder) {
            new RestrictionService(portal.commands())
                    .block(portal.clerk(), SetBlock.of(holder, RestrictionTerms.of(PastWorld.WHY)))
                    .orThrow();
        }

        private void mayNotSeeBlocksOn(ChartId chart) {
            portal.rights.forbid(question -> question.command().equals(CommandName.LIST_RESTRICTIONS)
                    && question.chart().equals(Optional.of(chart)));
        }

        @Test
        void one_grant_more_reads_as_if_there_were_none() {
            mayNotSeeBlocksOn(portal.amelie);
            List<AccessDifference> before = compare(more, ALL).items();
            block(aunt);
            assertThat(compare(more, ALL).items()).isEqualTo(before);
        }

        @Test
        void nor_where_they_may_not_see_those_of_the_persons_other_charts() {
            mayNotSeeBlocksOn(portal.camille);
            List<AccessDifference> before = compare(more, ALL).items();
            block(aunt);
            assertThat(compare(more, ALL).items()).isEqualTo(before);
        }

        @Test
        void another_policy_tells_of_no_block_and_no_freeze() {
            AccessPreview same = new OtherPolicy(portal.commands().parts().policy());
            mayNotSeeBlocksOn(portal.camille);
            List<AccessDifference> before = compare(same, ALL).items();
            block(grants.get(0).holder());
            new RestrictionService(portal.commands())
                    .freeze(
                            portal.clerk(),
                            new SetFreeze(RestrictionPlace.of(portal.camille), RestrictionTerms.of(PastWorld.WHY)))
                    .orThrow();
            List<AccessDifference> after = compare(same, ALL).items();
            assertThat(after.get(1)).isEqualTo(before.get(1));
            assertThat(after.get(0).now()).isEqualTo(AccessExtent.NOTHING);
        }
    }
}
