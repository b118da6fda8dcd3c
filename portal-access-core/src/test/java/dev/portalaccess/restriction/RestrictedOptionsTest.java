package dev.portalaccess.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.enabling.PersonOption;
import dev.portalaccess.enabling.PersonOption.AssociatedOffer;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.restriction.RestrictionService;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the first screen says of a person who would be refused. */
@Requirement({"PA-072", "PA-075"})
class RestrictedOptionsTest {

    private final RestrictedPeople people = new RestrictedPeople();
    private final ChartId camille = people.portal.camille;

    private PersonOption anthony() {
        return people.portal
                .enabling()
                .anotherPatient(people.clerk(), camille, people.portal.anthony)
                .orElseThrow();
    }

    private List<PersonOption> found() {
        return people.portal.enabling().search(people.clerk(), camille, "Anthony", 10);
    }

    private Optional<EntryRestriction> shown() {
        assertThat(found())
                .filteredOn(one -> one.person().equals(anthony().person()))
                .containsExactly(anthony());
        return anthony().restriction();
    }

    @Test
    void a_person_without_a_restriction_has_none() {
        assertThat(shown()).isEmpty();
    }

    @Test
    void a_block_on_the_chart_or_on_all_charts_is_shown_until_it_is_lifted() {
        SetRestriction onChart =
                people.block(SetBlock.of(people.anthony, RestrictedPeople.TERMS).on(camille));
        assertThat(shown()).contains(EntryRestriction.BARRED);
        people.liftBlock(onChart);
        SetRestriction everywhere = people.block(SetBlock.of(people.twin, RestrictedPeople.TERMS));
        assertThat(shown()).contains(EntryRestriction.BARRED);
        people.liftBlock(everywhere);
        assertThat(shown()).isEmpty();
    }

    @Test
    void a_block_on_another_chart_is_not_shown() {
        people.block(SetBlock.of(people.anthony, RestrictedPeople.TERMS).on(people.portal.amelie));
        assertThat(shown()).isEmpty();
    }

    @Test
    void a_block_on_the_address_on_file_is_shown() {
        people.block(SetBlock.ofMailbox(FamilyStory.FATHERS_ADDRESS, RestrictedPeople.TERMS)
                .on(camille));
        assertThat(shown()).contains(EntryRestriction.BARRED);
    }

    @Test
    void a_freeze_of_the_chart_or_of_the_person_is_shown_and_a_block_before_it() {
        SetRestriction freeze = people.freeze(camille);
        assertThat(shown()).contains(EntryRestriction.FROZEN);
        assertThat(people.portal
                        .enabling()
                        .options(people.clerk(), camille)
                        .patient()
                        .orElseThrow()
                        .restriction())
                .contains(EntryRestriction.FROZEN);
        people.liftFreeze(freeze);
        people.freeze(people.anthony);
        assertThat(shown()).contains(EntryRestriction.FROZEN);
        people.block(SetBlock.of(people.account, RestrictedPeople.TERMS).on(camille));
        assertThat(shown()).contains(EntryRestriction.BARRED);
    }

    @Test
    void who_may_not_see_restrictions_reads_the_same_as_without_one() {
        people.portal.rights.forbid(question -> question.command().equals(CommandName.LIST_RESTRICTIONS));
        PersonOption before = anthony();
        people.block(SetBlock.of(people.anthony, RestrictedPeople.TERMS).on(camille));
        assertThat(anthony()).isEqualTo(before);
        people.freeze(camille);
        assertThat(anthony()).isEqualTo(before);
        assertThat(found()).contains(before);
    }

    @Test
    @Requirement("PA-023")
    void a_chart_that_is_barred_to_the_mailbox_of_somebody_new_is_not_on_offer() {
        TestPortal portal = TestPortal.create();
        AccessRestrictions restrictions = new RestrictionService(portal.commands());
        assertThat(offered(portal)).contains(camille);
        SetRestriction block = restrictions
                .block(
                        portal.clerk(),
                        SetBlock.ofMailbox(FamilyStory.FATHERS_ADDRESS, RestrictedPeople.TERMS)
                                .on(camille))
                .orThrow();
        assertThat(offered(portal)).doesNotContain(camille);
        restrictions
                .liftBlock(portal.clerk(), LiftRestriction.of(block, RestrictedPeople.WHY))
                .orThrow();
        assertThat(offered(portal)).contains(camille);
    }

    private static List<ChartId> offered(TestPortal portal) {
        return charts(portal.enabling()
                .anotherPatient(portal.clerk(), portal.amelie, portal.anthony)
                .orElseThrow()
                .associated());
    }

    private static List<ChartId> charts(List<AssociatedOffer> offers) {
        return offers.stream().map(AssociatedOffer::chart).toList();
    }

    @Test
    @Requirement("PA-023")
    void a_frozen_chart_is_not_on_offer_to_somebody_nobody_knows_yet() {
        assertThat(charts(people.portal
                        .enabling()
                        .options(people.clerk(), people.portal.amelie)
                        .associated()))
                .contains(camille);
        people.freeze(camille);
        assertThat(charts(people.portal
                        .enabling()
                        .options(people.clerk(), people.portal.amelie)
                        .associated()))
                .doesNotContain(camille);
    }
}
