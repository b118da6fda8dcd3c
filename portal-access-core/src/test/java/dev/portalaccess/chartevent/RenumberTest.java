package dev.portalaccess.chartevent;

import static dev.portalaccess.chartevent.MergedFamily.SECOND;
import static dev.portalaccess.chartevent.MergedFamily.THIRD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.access.HoldGrant;
import dev.portalaccess.age.SetExemption;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.restriction.RestrictionPlace;
import dev.portalaccess.restriction.RestrictionTerms;
import dev.portalaccess.restriction.SetFreeze;
import dev.portalaccess.testkit.Requirement;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Charts that are linked, that become another patient's, and that get another id. */
@Requirement("PA-104")
class RenumberTest {

    private final MergedFamily family = new MergedFamily();

    @Test
    void everybody_keeps_the_access_under_the_next_id_and_the_former_leads_there() {
        family.done(ReportedEvent.renumber("A47-1", SECOND, THIRD));
        assertThat(family.opens(family.father, THIRD)).isTrue();
        assertThat(family.opens(family.father, SECOND)).isTrue();
        assertThat(family.opens(family.mother, THIRD)).isFalse();
    }

    @Test
    void what_holds_or_freezes_moves_along_and_nobody_is_told() {
        family.access()
                .hold(family.portal.clerk(), HoldGrant.of(family.grant(family.father, SECOND), MergedFamily.WHY))
                .orThrow();
        family.restrictions()
                .freeze(
                        family.portal.clerk(),
                        new SetFreeze(RestrictionPlace.of(SECOND), RestrictionTerms.of(MergedFamily.WHY)))
                .orThrow();
        int queued = messages();
        family.done(ReportedEvent.renumber("A47-1", SECOND, THIRD));
        assertThat(family.opens(family.father, THIRD)).isFalse();
        assertThat(family.record(THIRD).freezes()).hasSize(1);
        assertThat(family.grants(THIRD))
                .extracting(Grant::holds)
                .allSatisfy(holds -> assertThat(holds).hasSize(1));
        assertThat(messages()).isEqualTo(queued);
    }

    private int messages() {
        return family.portal
                .store
                .messages(family.portal.practice, EnumSet.allOf(MessageState.class), Page.Request.first(500))
                .items()
                .size();
    }

    @Test
    void a_live_invitation_is_told_and_opens_nothing() {
        Invited aunt = family.story.invite(SECOND, family.aunt());
        assertThat(family.done(ReportedEvent.renumber("A47-1", SECOND, THIRD)).effects(EventEffect.Kind.WAITS))
                .extracting(EventEffect::id)
                .containsExactly(aunt.invitation().value());
        family.story.redeem(aunt, family.portal.family.janesAccount());
        assertThat(family.opens(family.portal.family.janesAccount(), THIRD)).isFalse();
    }

    @Test
    void the_trail_stays_where_it_was_written() {
        List<AuditEntry> before = trail();
        family.done(ReportedEvent.renumber("A47-1", SECOND, THIRD));
        assertThat(trail()).startsWith(before.toArray(new AuditEntry[0]));
    }

    private List<AuditEntry> trail() {
        return family.portal
                .store
                .trail(family.portal.practice, Optional.of(SECOND), Page.Request.first(100))
                .items();
    }

    @Test
    void an_id_under_which_people_have_access_is_none_to_get() {
        assertThat(FamilyStory.codes(family.report(ReportedEvent.renumber("1", SECOND, family.first))))
                .containsExactly("CHART_IN_USE@events[0]");
    }

    @Test
    @Requirement("PA-100")
    void a_merge_from_before_can_be_undone_after_it() {
        family.merge(SECOND, family.first);
        family.keep(family.father, SECOND);
        family.done(ReportedEvent.renumber("A47-1", family.first, THIRD));
        assertThat(family.opens(family.father, THIRD)).isTrue();
        assertThat(family.opens(family.mother, THIRD)).isFalse();
        family.unmerge(SECOND);
        assertThat(family.opens(family.father, SECOND)).isTrue();
        assertThat(family.opens(family.father, THIRD)).isFalse();
        assertThat(family.opens(family.mother, THIRD)).isTrue();
    }

    @Test
    void a_chart_that_becomes_another_patients_is_reviewed_as_a_whole() {
        family.portal
                .ages()
                .exempt(
                        family.portal.clerk(),
                        SetExemption.of(SECOND, AgeExemption.Kind.INCAPACITY, RestrictionTerms.of(MergedFamily.WHY)))
                .orThrow();
        AppliedEvent moved = family.done(ReportedEvent.move("A43-1", SECOND));
        assertThat(moved.effects(EventEffect.Kind.HELD)).hasSize(1);
        assertThat(family.opens(family.father, SECOND)).isFalse();
        assertThat(family.record(SECOND).exemptions()).isEmpty();
        family.keep(family.father, SECOND);
        assertThat(family.opens(family.father, SECOND)).isTrue();
    }

    @Test
    void an_invitation_from_before_the_move_opens_the_chart_after_a_review() {
        Invited aunt = family.story.invite(SECOND, family.aunt());
        AccountId account = family.portal.family.janesAccount();
        family.done(ReportedEvent.move("A43-1", SECOND));
        family.story.redeem(aunt, account);
        assertThat(family.opens(account, SECOND)).isFalse();
    }

    @Test
    void linked_charts_stay_distinct() {
        AppliedEvent linked = family.done(ReportedEvent.link("A24-1", SECOND, family.first));
        assertThat(linked.effects()).isEmpty();
        assertThat(family.opens(family.father, family.first)).isFalse();
        assertThat(family.opens(family.father, SECOND)).isTrue();
        family.done(ReportedEvent.unlink("A37-1", family.first, SECOND));
        assertThat(family.record(SECOND).events()).noneMatch(event -> event.stands());
        assertThat(FamilyStory.codes(family.report(ReportedEvent.unlink("A37-2", SECOND, family.first))))
                .containsExactly("CHART_NOT_LINKED@events[0]");
    }
}
