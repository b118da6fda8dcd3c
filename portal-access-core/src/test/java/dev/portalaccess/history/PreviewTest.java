package dev.portalaccess.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.age.AgePolicy;
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
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.restriction.RestrictionTerms;
import dev.portalaccess.restriction.SetBlock;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
                .containsExactly(
                        new AccessDifference(portal.camille, grants.get(0).account(), Scope.FULL, Scope.NOTHING));
        assertThat(portal.grantsOf(grants.get(0).account())).isEqualTo(grants);
    }

    @Test
    void one_grant_more_gives_what_it_covers_unless_the_person_is_barred() {
        HolderId aunt = portal.invitation(story.aunt().invitation()).holder();
        GrantMore more = new GrantMore(portal.amelie, aunt, portal.family.janesAccount(), terms(Scope.VIEW_ONLY));
        assertThat(compare(more, ALL).items())
                .contains(new AccessDifference(
                        portal.amelie, portal.family.janesAccount(), Scope.NOTHING, Scope.VIEW_ONLY));
        new RestrictionService(portal.commands())
                .block(portal.clerk(), SetBlock.of(aunt, RestrictionTerms.of(PastWorld.WHY)))
                .orThrow();
        assertThat(compare(more, ALL).items())
                .contains(new AccessDifference(
                        portal.amelie, portal.family.janesAccount(), Scope.NOTHING, Scope.NOTHING));
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
                Scope.NOTHING.with(ChartArea.BILLING, AccessLevel.VIEW),
                Scope.NOTHING.with(ChartArea.MESSAGES, AccessLevel.VIEW));
        assertThat(both.kind()).isEqualTo(Kind.CHANGES);
        assertThat(new AccessDifference(both.chart(), both.account(), both.now(), Scope.NOTHING).kind())
                .isEqualTo(Kind.LOSES);
    }
}
