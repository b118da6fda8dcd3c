package dev.portalaccess.enabling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.enabling.PersonOption.AssociatedOffer;
import dev.portalaccess.enabling.PersonOption.AssociatedOffer.Source;
import dev.portalaccess.fixture.ArticleHousehold;
import dev.portalaccess.fixture.FrontDeskHistory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.policy.HeldChartOffers;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The second place that charts to tick come from: what a login that reaches the open chart has already. */
@Requirement("PA-023")
class HeldChartsTest {

    private final TestPortal portal = TestPortal.with(policy -> policy.heldCharts(HeldChartOffers.OFFERED_TO_EVERYONE));
    private final FrontDeskHistory desk = new FrontDeskHistory(portal);

    /** The father has Camille's chart and Amelie's, which the host no longer links. */
    private static Invited fatherHasBoth(TestPortal portal) {
        Individual father = ArticleHousehold.father().also(portal.amelie);
        Invited invited =
                new FrontDeskHistory(portal).activate(portal.camille, father, portal.family.anthonysAccount());
        portal.family.charts().change(portal.practice, portal.camille, chart -> chart.withAssociations(List.of()));
        return invited;
    }

    private static List<AssociatedOffer> offers(TestPortal portal) {
        return portal.enabling().options(portal.clerk(), portal.camille).associated();
    }

    private List<String> ticking(ChartId chart) {
        EnableAccess command =
                EnableAccess.on(portal.camille, ArticleHousehold.jane().also(chart));
        return OutcomeCodes.of(portal.enabling().enable(portal.clerk(), command));
    }

    @Nested
    class What_somebody_else_holds {

        @Test
        void is_nobodys_business_by_default() {
            TestPortal discreet = TestPortal.create();
            fatherHasBoth(discreet);
            assertThat(offers(discreet)).isEmpty();
            assertThat(discreet.enabling()
                            .options(Caller.staff(discreet.practice, "clerk-17"), discreet.camille)
                            .guarantor()
                            .orElseThrow()
                            .associated())
                    .isEmpty();
        }

        @Test
        @Requirement("PA-024")
        void is_offered_to_everyone_where_the_policy_says_so_and_says_why() {
            fatherHasBoth(portal);
            AssociatedOffer offer = offers(portal).get(0);
            assertThat(offer.chart()).isEqualTo(portal.amelie);
            assertThat(offer.source()).isEqualTo(Source.HELD_BY_ACCOUNT);
            assertThat(offer.chain()).containsExactly(portal.camille, portal.amelie);
            assertThat(offer.reason()).contains("Amelie");
        }

        @Test
        @Requirement("PA-025")
        void can_be_ticked_then() {
            fatherHasBoth(portal);
            Invited jane = desk.invite(portal.camille, ArticleHousehold.jane().also(portal.amelie));
            assertThat(jane.charts()).containsExactly(portal.camille, portal.amelie);
        }

        @Test
        void is_offered_as_associated_if_the_host_links_it_too() {
            desk.activate(
                    portal.camille, ArticleHousehold.father().also(portal.amelie), portal.family.anthonysAccount());
            assertThat(offers(portal)).extracting(AssociatedOffer::source).containsOnly(Source.ASSOCIATED);
        }
    }

    @Nested
    class Nothing_is_offered {

        @Test
        void by_a_login_that_no_longer_reaches_the_open_chart() {
            fatherHasBoth(portal);
            desk.revoke(portal.camille);
            assertThat(offers(portal)).isEmpty();
        }

        @Test
        void by_a_login_that_is_held_back_from_the_open_chart() {
            fatherHasBoth(portal);
            desk.hold(portal.camille);
            assertThat(offers(portal)).isEmpty();
        }

        @Test
        void of_a_chart_that_the_login_had_until_now() {
            fatherHasBoth(portal);
            desk.end(portal.amelie);
            assertThat(offers(portal)).isEmpty();
        }

        @Test
        void of_a_chart_that_is_closed() {
            fatherHasBoth(portal);
            portal.family.charts().close(portal.practice, portal.amelie, ChartStatus.DECEASED);
            assertThat(offers(portal)).isEmpty();
        }

        @Test
        void of_a_chart_that_the_person_has_or_is_held_back_from() {
            fatherHasBoth(portal);
            assertThat(offeredToTheFather()).isEmpty();
            desk.hold(portal.amelie);
            assertThat(offeredToTheFather()).isEmpty();
        }

        @Test
        void of_the_persons_own_chart() {
            fatherHasBoth(portal);
            PersonOption mother = portal.enabling()
                    .options(portal.clerk(), portal.camille)
                    .guarantor()
                    .orElseThrow();
            assertThat(mother.associated()).isEmpty();
        }

        private List<AssociatedOffer> offeredToTheFather() {
            return portal.enabling()
                    .search(portal.clerk(), portal.camille, "Anthony", 1)
                    .get(0)
                    .associated();
        }
    }

    @Nested
    class Somebody_barred {

        @Test
        void is_not_offered_that_chart() {
            Invited father = desk.invite(portal.camille, ArticleHousehold.father());
            desk.bar(portal.amelie, father.holder());
            assertThat(portal.enabling()
                            .search(portal.clerk(), portal.camille, "Anthony", 1)
                            .get(0)
                            .associated())
                    .isEmpty();
        }

        @Test
        @Requirement("PA-026")
        void by_mailbox_does_not_get_that_chart_by_being_new_to_the_practice() {
            desk.bar(portal.amelie, new EmailAddress("Jane.Other+home@example.org"));
            assertThat(ticking(portal.amelie)).containsExactly("CHART_NOT_OFFERED@individuals[0].also[0].chart");
            assertThat(ticking(portal.anthony)).isEmpty();
        }

        @Test
        @Requirement("PA-026")
        void by_mailbox_does_not_get_the_open_chart_either() {
            desk.bar(portal.camille, new EmailAddress("jane.other@example.org"));
            Outcome<EnablingResult> outcome =
                    portal.enabling().enable(portal.clerk(), EnableAccess.on(portal.camille, ArticleHousehold.jane()));
            assertThat(OutcomeCodes.of(outcome)).containsExactly("HOLDER_BARRED@individuals[0].kind");
        }
    }
}
