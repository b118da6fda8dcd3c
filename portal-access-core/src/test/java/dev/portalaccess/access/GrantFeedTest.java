package dev.portalaccess.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.portalaccess.access.RevokeGrant.Breadth;
import dev.portalaccess.feed.AccessFeed;
import dev.portalaccess.feed.FeedAnswer.CursorTooOld;
import dev.portalaccess.feed.FeedAnswer.FeedChunk;
import dev.portalaccess.internal.feed.FeedService;
import dev.portalaccess.internal.restriction.RestrictionService;
import dev.portalaccess.model.AccessChange;
import dev.portalaccess.model.AccessChange.Kind;
import dev.portalaccess.model.FeedCursor;
import dev.portalaccess.model.FeedEntry;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.restriction.RestrictionPlace;
import dev.portalaccess.restriction.RestrictionTerms;
import dev.portalaccess.restriction.SetFreeze;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the feed tells of grants. */
@Requirement("PA-113")
class GrantFeedTest {

    private final GrantedPortal granted = new GrantedPortal();
    private final PracticeId practice = granted.portal.practice;
    private final AccessFeed feed = new FeedService(granted.portal.store);
    private FeedCursor place = feed.end(practice);

    /** Returns what is new, and moves on. */
    private List<AccessChange> news() {
        FeedChunk chunk = (FeedChunk) feed.changesSince(practice, place, 500);
        place = chunk.next();
        return chunk.entries().stream().map(FeedEntry::change).toList();
    }

    private void revoke(Breadth breadth) {
        granted.access()
                .revoke(
                        granted.clerk(),
                        RevokeGrant.of(granted.camille, GrantOperation.WHY).with(breadth))
                .orThrow();
    }

    @Test
    void tells_of_a_grant_that_comes_into_force() {
        GrantedPortal other = new GrantedPortal();
        AccessFeed others = new FeedService(other.portal.store);
        FeedCursor before = others.end(other.portal.practice);
        assertThat(((FeedChunk) others.changesSince(other.portal.practice, before, 10)).entries())
                .isEmpty();
        List<AccessChange> all = other
                .portal
                .store
                .changes(other.portal.practice, new FeedCursor("memory-0"), 100)
                .orElseThrow()
                .entries()
                .stream()
                .map(FeedEntry::change)
                .toList();
        assertThat(all)
                .filteredOn(change ->
                        change.kind() == Kind.GRANTED && change.accounts().contains(other.login))
                .extracting(change -> change.chart().orElseThrow())
                .contains(other.portal.camille, other.portal.amelie);
        assertThat(all)
                .allSatisfy(change -> assertThat(change.accountsToSignOut()).isEmpty());
    }

    @Test
    void names_the_account_to_sign_out_for_each_grant_that_is_revoked() {
        revoke(Breadth.SAME_INVITATION);
        assertThat(news())
                .extracting(AccessChange::kind, change -> change.chart().orElseThrow(), AccessChange::accountsToSignOut)
                .containsExactlyInAnyOrder(
                        tuple(Kind.REVOKED, granted.portal.camille, List.of(granted.login)),
                        tuple(Kind.REVOKED, granted.portal.amelie, List.of(granted.login)));
        assertThat(news()).isEmpty();
    }

    @Test
    void tells_of_a_hold_and_of_its_release_once() {
        HoldId hold = granted.access()
                .hold(granted.clerk(), HoldGrant.of(granted.camille, GrantOperation.WHY))
                .orThrow();
        HoldId second = granted.access()
                .hold(granted.clerk(), HoldGrant.of(granted.camille, GrantOperation.WHY))
                .orThrow();
        assertThat(news()).extracting(AccessChange::kind).containsExactly(Kind.HELD);
        List.of(hold, second)
                .forEach(one -> granted.access()
                        .release(granted.clerk(), new ReleaseHold(granted.camille, one, GrantOperation.WHY))
                        .orThrow());
        assertThat(news()).extracting(AccessChange::kind).containsExactly(Kind.RELEASED);
    }

    @Test
    void tells_of_an_end_that_has_passed_with_the_next_change_of_the_chart() {
        granted.change(
                granted.camille,
                grant -> grant.endingAt(granted.portal.clock.instant().plusSeconds(60)));
        granted.portal.clock.advance(Duration.ofMinutes(2));
        new RestrictionService(granted.portal.commands())
                .freeze(
                        granted.clerk(),
                        new SetFreeze(
                                RestrictionPlace.of(granted.portal.camille), RestrictionTerms.of(GrantOperation.WHY)))
                .orThrow();
        assertThat(news())
                .filteredOn(change ->
                        change.grant().filter(granted.camille.id()::equals).isPresent())
                .extracting(AccessChange::kind)
                .containsExactly(Kind.ENDED);
    }

    @Test
    void answers_that_a_place_is_too_old_once_entries_behind_it_are_gone() {
        FeedCursor before = place;
        revoke(Breadth.THIS_CHART);
        granted.portal.store.purge(
                Purgeable.CHANGES, granted.portal.clock.instant().plusSeconds(1), 100);
        assertThat(feed.changesSince(practice, before, 10)).isEqualTo(new CursorTooOld());
        assertThat(feed.changesSince(practice, before, 10).<String>fold(read -> "read", () -> "too old"))
                .isEqualTo("too old");
    }

    @Test
    void takes_no_cursor_of_another_practice() {
        assertThatThrownBy(() -> feed.changesSince(new PracticeId("another"), place, 10))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
