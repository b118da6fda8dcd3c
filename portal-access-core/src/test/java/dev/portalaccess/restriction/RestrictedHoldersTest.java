package dev.portalaccess.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.access.AccessControl;
import dev.portalaccess.access.ChartHolders;
import dev.portalaccess.internal.access.AccessService;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the screen of the people with access to a chart says of one whom decisions refuse. */
@Requirement({"PA-072", "PA-075"})
class RestrictedHoldersTest {

    private final RestrictedPeople people = new RestrictedPeople();
    private final AccessControl access = new AccessService(people.portal.commands());

    private ChartHolders.Entry listed() {
        List<ChartHolders.Entry> page = access.holders(
                        people.clerk(), people.portal.amelie, people.portal.clock.instant(), Page.Request.first(10))
                .items();
        ChartHolders whole = access.holders(people.clerk(), people.portal.amelie);
        assertThat(page).isEqualTo(whole.entries());
        return whole.in(Grant.Status.IN_FORCE).get(0);
    }

    private Optional<EntryRestriction> shown() {
        return listed().restriction();
    }

    @Test
    void whoever_is_barred_or_frozen_is_shown_with_that_until_it_is_lifted() {
        assertThat(shown()).isEmpty();
        SetRestriction freeze = people.freeze(people.twin);
        assertThat(shown()).contains(EntryRestriction.FROZEN);
        SetRestriction block = people.block(SetBlock.of(people.account, RestrictedPeople.TERMS));
        assertThat(shown()).contains(EntryRestriction.BARRED);
        people.liftBlock(block);
        people.liftFreeze(freeze);
        assertThat(shown()).isEmpty();
        people.freeze(people.portal.amelie);
        assertThat(shown()).contains(EntryRestriction.FROZEN);
    }

    @Test
    void who_may_not_see_restrictions_reads_the_same_as_without_one() {
        people.portal.rights.forbid(question -> question.command().equals(CommandName.LIST_RESTRICTIONS));
        ChartHolders.Entry before = listed();
        people.block(SetBlock.of(people.twin, RestrictedPeople.TERMS));
        people.freeze(people.portal.amelie);
        assertThat(listed()).isEqualTo(before);
    }
}
