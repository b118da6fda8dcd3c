package dev.portalaccess.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portalaccess.feed.AccessFeed;
import dev.portalaccess.feed.FeedAnswer.FeedChunk;
import dev.portalaccess.internal.feed.FeedService;
import dev.portalaccess.model.AccessChange;
import dev.portalaccess.model.AccessChange.Kind;
import dev.portalaccess.model.FeedCursor;
import dev.portalaccess.model.FeedEntry;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the feed tells of blocks and freezes. */
@Requirement("PA-113")
class RestrictionFeedTest {

    private final RestrictedPeople people = new RestrictedPeople();
    private final AccessFeed feed = new FeedService(people.portal.store);
    private FeedCursor place = feed.end(people.portal.practice);

    private List<AccessChange> news() {
        FeedChunk chunk = (FeedChunk) feed.changesSince(people.portal.practice, place, 500);
        place = chunk.next();
        return chunk.entries().stream().map(FeedEntry::change).toList();
    }

    @Test
    void a_freeze_of_a_chart_names_everyone_with_access_to_it() {
        SetRestriction freeze = people.freeze(RestrictedPeople.BRUNO);
        assertThat(news())
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(Kind.RESTRICTED))
                .satisfies(change -> assertThat(change.chart()).contains(RestrictedPeople.BRUNO))
                .satisfies(change -> assertThat(change.accountsToSignOut())
                        .containsExactlyInAnyOrder(people.account, RestrictedPeople.NEIGHBOURS));
        people.liftFreeze(freeze);
        assertThat(news())
                .extracting(AccessChange::kind, AccessChange::accountsToSignOut)
                .containsExactly(tuple(Kind.LIFTED, List.of()));
    }

    @Test
    void a_block_on_a_chart_names_the_accounts_that_it_bars_and_no_others() {
        SetRestriction block =
                people.block(SetBlock.of(people.anthony, RestrictedPeople.TERMS).on(RestrictedPeople.BRUNO));
        assertThat(news())
                .extracting(AccessChange::kind, AccessChange::accounts, AccessChange::chart)
                .containsExactly(tuple(Kind.RESTRICTED, List.of(people.account), Optional.of(RestrictedPeople.BRUNO)));
        people.liftBlock(block);
        assertThat(news())
                .extracting(AccessChange::kind, AccessChange::accounts)
                .containsExactly(tuple(Kind.LIFTED, List.of(people.account)));
    }

    @Test
    void what_stands_on_all_charts_names_the_accounts_of_the_person_and_no_chart() {
        people.freeze(people.neighbour);
        people.block(SetBlock.of(people.anthony, RestrictedPeople.TERMS));
        List<AccessChange> news = news();
        assertThat(news).allSatisfy(change -> {
            assertThat(change.kind()).isEqualTo(Kind.RESTRICTED);
            assertThat(change.chart()).isEmpty();
        });
        assertThat(news.stream().flatMap(change -> change.accounts().stream()))
                .hasSameElementsAs(Set.of(people.account, RestrictedPeople.NEIGHBOURS));
    }
}
