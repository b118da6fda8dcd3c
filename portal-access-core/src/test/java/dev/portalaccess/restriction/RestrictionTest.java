package dev.portalaccess.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.command.NotAllowedException;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.enabling.GeneratePassword;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.TamperedStore;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.enabling.EnablingService;
import dev.portalaccess.internal.restriction.RestrictionService;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.AccessFreeze;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RestrictionReview;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What staff do with blocks and freezes, and what it leaves behind. */
class RestrictionTest {

    private static final LocalDate REVIEW = LocalDate.of(2026, 9, 1);
    private static final Page.Request PAGE = Page.Request.first(10);

    private final RestrictedPeople people = new RestrictedPeople();

    private List<String> reasons(AccountId login, ChartId chart) {
        return people.decide(login, chart) instanceof Decision.Refused refused
                ? refused.grounds().stream().map(RefusalReason::code).toList()
                : List.of();
    }

    private boolean opens(ChartId chart) {
        return people.decide(people.account, chart).isPermitted();
    }

    @Nested
    @Requirement("PA-072")
    class A_freeze {

        @Test
        void of_a_chart_refuses_everyone_until_it_is_lifted_and_changes_no_grant() {
            ChartAccess before = people.portal
                    .store
                    .chart(people.portal.practice, people.portal.amelie)
                    .value();
            SetRestriction freeze = people.freeze(people.portal.amelie);
            assertThat(reasons(people.account, people.portal.amelie)).containsExactly(RefusalReason.FROZEN);
            people.liftFreeze(freeze);
            assertThat(opens(people.portal.amelie)).isTrue();
            assertThat(people.portal
                            .store
                            .chart(people.portal.practice, people.portal.amelie)
                            .value()
                            .grants())
                    .isEqualTo(before.grants());
        }

        @Test
        void that_is_lifted_leaves_the_others() {
            SetRestriction first = people.freeze(people.anthony);
            SetRestriction second = people.freeze(people.anthony);
            people.block(SetBlock.of(people.anthony, RestrictedPeople.TERMS));
            people.liftFreeze(first);
            assertThat(reasons(people.account, people.portal.amelie))
                    .containsExactly(RefusalReason.BLOCKED, RefusalReason.FROZEN);
            people.liftFreeze(second);
            assertThat(reasons(people.account, people.portal.amelie)).containsExactly(RefusalReason.BLOCKED);
        }

        @Test
        @Requirement("PA-082")
        void says_since_when_it_stands_and_so_does_a_block() {
            Instant frozen = people.portal.clock.instant();
            people.freeze(people.anthony);
            people.portal.clock.advance(Duration.ofDays(1));
            people.freeze(people.anthony);
            Instant blocked = people.portal.clock.instant();
            people.block(SetBlock.of(people.anthony, RestrictedPeople.TERMS));
            assertThat(((Decision.Refused) people.decide(people.account, people.portal.amelie)).grounds())
                    .extracting(
                            RefusalReason::code,
                            RefusalReason::rule,
                            reason -> reason.since().orElseThrow())
                    .containsExactly(
                            tuple(RefusalReason.BLOCKED, "PA-075", blocked),
                            tuple(RefusalReason.FROZEN, "PA-072", frozen));
        }

        @Test
        void keeps_live_invitations_for_later() {
            Invited invited = people.invited();
            SetRestriction freeze = people.freeze(people.portal.camille);
            assertThat(people.story.redeem(invited, people.account))
                    .isInstanceOfSatisfying(
                            Redemption.NotRedeemed.class,
                            refused -> assertThat(refused.why()).isEqualTo(ActivationRefusal.NOTHING_LEFT));
            assertThat(people.portal.invitation(invited.invitation()).state()).isEqualTo(InvitationState.LIVE);
            people.liftFreeze(freeze);
            assertThat(people.story.redeem(invited, people.account)).isInstanceOf(Redemption.Redeemed.class);
            assertThat(opens(people.portal.camille)).isTrue();
        }

        @Test
        @Requirement("PA-075")
        void and_a_block_are_answered_alike_and_keep_the_invitation() {
            Invited invited = people.invited();
            Secret link = people.story.link(invited.invitation());
            SetRestriction freeze = people.freeze(people.portal.camille);
            List<String> frozen = triedTwice(link);
            people.liftFreeze(freeze);
            SetRestriction block = people.block(SetBlock.of(people.anthony, RestrictedPeople.TERMS));
            assertThat(triedTwice(link)).isEqualTo(frozen);
            assertThat(people.portal.invitation(invited.invitation()).state()).isEqualTo(InvitationState.LIVE);
            people.liftBlock(block);
            assertThat(tried(link)).isInstanceOf(Redemption.Redeemed.class);
            assertThat(opens(people.portal.camille)).isTrue();
        }

        private Redemption tried(Secret link) {
            return people.portal.activation().redeem(people.portal.practice, link, people.account);
        }

        private List<String> triedTwice(Secret link) {
            return Stream.generate(() -> String.valueOf(tried(link))).limit(2).toList();
        }

        @Test
        void keeps_an_invitation_also_where_a_block_or_a_closed_chart_would_leave_nothing_of_it() {
            Invited invited = people.invited();
            people.block(SetBlock.of(people.anthony, RestrictedPeople.TERMS).on(people.portal.camille));
            SetRestriction freeze = people.freeze(people.portal.camille);
            for (ChartStatus status : List.of(ChartStatus.OPEN, ChartStatus.INACTIVE)) {
                if (status != ChartStatus.OPEN) {
                    people.portal.family.charts().close(people.portal.practice, people.portal.camille, status);
                }
                assertThat(people.story.redeem(invited, people.account)).isInstanceOf(Redemption.NotRedeemed.class);
                assertThat(people.portal.invitation(invited.invitation()).state())
                        .isEqualTo(InvitationState.LIVE);
            }
            people.liftFreeze(freeze);
            people.story.redeem(invited, people.account);
            assertThat(people.portal.invitation(invited.invitation()).state().kind())
                    .isEqualTo(InvitationState.Kind.VOIDED);
        }

        @Test
        void of_one_chart_keeps_the_whole_invitation() {
            TestPortal portal = TestPortal.create();
            FamilyStory story = new FamilyStory(portal);
            AccessRestrictions restrictions = new RestrictionService(portal.commands());
            Invited both = story.father();
            SetRestriction freeze = restrictions
                    .freeze(portal.clerk(), new SetFreeze(RestrictionPlace.of(portal.amelie), RestrictedPeople.TERMS))
                    .orThrow();
            story.redeem(both, portal.family.anthonysAccount());
            assertThat(portal.grantsOf(portal.family.anthonysAccount())).isEmpty();
            restrictions
                    .liftFreeze(portal.clerk(), LiftRestriction.of(freeze, RestrictedPeople.WHY))
                    .orThrow();
            story.redeem(both, portal.family.anthonysAccount());
            assertThat(portal.grantsOf(portal.family.anthonysAccount())).hasSize(2);
        }

        @Test
        void covers_a_grant_that_is_made_while_it_stands() {
            people.freeze(people.twin);
            Grant other = people.portal.grantsOf(people.account).get(0);
            new TamperedStore(people.portal)
                    .chart(
                            people.portal.camille,
                            access -> access.with(new Grant(
                                    new GrantId("imported"),
                                    people.portal.camille,
                                    people.anthony,
                                    people.account,
                                    other.terms(),
                                    other.validity(),
                                    other.standing(),
                                    other.provenance())));
            assertThat(reasons(people.account, people.portal.camille)).containsExactly(RefusalReason.FROZEN);
        }

        @Test
        void of_a_holder_is_one_commit_however_many_charts_there_are() {
            int commits = people.portal.log.size();
            people.freeze(people.anthony);
            assertThat(people.portal.log.size()).isEqualTo(commits + 1);
            assertThat(people.decisions()
                            .heldBy(people.portal.practice, people.account)
                            .charts())
                    .isEmpty();
        }

        @Test
        void of_somebody_unknown_is_refused() {
            assertThat(FamilyStory.codes(people.restrictions.freeze(
                            people.clerk(),
                            new SetFreeze(RestrictionPlace.of(new HolderId("nobody")), RestrictedPeople.TERMS))))
                    .containsExactly("HOLDER_UNKNOWN@place.holder");
        }

        @Test
        void is_lifted_by_its_own_id_alone() {
            SetRestriction block = people.block(SetBlock.of(people.anthony, RestrictedPeople.TERMS));
            assertThat(FamilyStory.codes(people.restrictions.liftFreeze(
                            people.clerk(), LiftRestriction.of(block, RestrictedPeople.WHY))))
                    .containsExactly("RESTRICTION_UNKNOWN@id");
        }
    }

    @Nested
    @Requirement("PA-075")
    class A_block {

        @Test
        void on_all_charts_leaves_nothing_behind_once_it_is_lifted() {
            for (SetBlock command : List.of(
                    SetBlock.of(people.anthony, RestrictedPeople.TERMS),
                    SetBlock.of(people.account, RestrictedPeople.TERMS),
                    SetBlock.ofMailbox(FamilyStory.FATHERS_ADDRESS, RestrictedPeople.TERMS))) {
                SetRestriction block = people.block(command);
                assertThat(reasons(people.account, people.portal.amelie)).containsExactly(RefusalReason.BLOCKED);
                people.liftBlock(block);
                assertThat(opens(people.portal.amelie)).isTrue();
                assertThat(all()).isEmpty();
            }
        }

        @Test
        void on_a_mailbox_is_lifted_for_whoever_has_left_it_too() {
            SetRestriction block =
                    people.block(SetBlock.ofMailbox(FamilyStory.FATHERS_ADDRESS, RestrictedPeople.TERMS));
            new TamperedStore(people.portal)
                    .holder(people.anthony, now -> now.withAddress(new EmailAddress("moved@example.org")));
            assertThat(opens(people.portal.amelie)).isFalse();
            people.liftBlock(block);
            assertThat(opens(people.portal.amelie)).isTrue();
        }

        @Test
        void on_a_mailbox_can_be_set_again_after_it_was_lifted() {
            SetBlock command = SetBlock.ofMailbox("nobody.yet@example.org", RestrictedPeople.TERMS);
            people.liftBlock(people.block(command));
            SetRestriction again = people.block(command);
            assertThat(people.portal.store.holder(
                            people.portal.practice,
                            RecordKey.barred(new EmailAddress("nobody.yet@example.org").mailbox())))
                    .get()
                    .extracting(found -> found.value().id())
                    .isEqualTo(again.place().holder().orElseThrow());
        }

        @Test
        void names_somebody() {
            assertThat(FamilyStory.codes(people.restrictions.block(
                            people.clerk(), SetBlock.ofMailbox(null, RestrictedPeople.TERMS))))
                    .containsExactly("BLOCK_NAMES_NOBODY@");
        }

        @Test
        void is_listed_with_who_set_it_when_why_and_when_to_look_again() {
            RestrictionTerms terms =
                    RestrictedPeople.TERMS.provedBy("docket 12").reviewedOn(REVIEW);
            SetRestriction block =
                    people.block(SetBlock.of(people.anthony, terms).on(people.portal.amelie));
            AccessBlock listed = people.restrictions
                    .on(people.clerk(), people.portal.amelie)
                    .blocks()
                    .get(0);
            assertThat(listed)
                    .isEqualTo(new AccessBlock(
                            block.id(),
                            Optional.of(people.anthony),
                            Optional.empty(),
                            Optional.empty(),
                            people.portal.clock.instant(),
                            people.clerk().actor(),
                            Reason.SAFETY,
                            Optional.of("docket 12"),
                            Optional.of(REVIEW)));
        }

        @Test
        void and_a_freeze_are_listed_by_their_day_of_review() {
            people.block(SetBlock.of(people.account, RestrictedPeople.TERMS.reviewedOn(REVIEW)));
            people.freeze(people.anthony);
            people.freeze(people.portal.camille);
            assertThat(people.restrictions.people(people.clerk(), REVIEW, PAGE).items())
                    .hasSize(1);
            assertThat(people.restrictions
                            .people(people.clerk(), REVIEW.minusDays(1), PAGE)
                            .items())
                    .isEmpty();
            assertThat(all()).hasSize(2);
            assertThat(people.restrictions
                            .charts(people.clerk(), RestrictionReview.NEVER, PAGE)
                            .items())
                    .extracting(PlacedRestrictions::place)
                    .containsExactly(RestrictionPlace.of(people.portal.camille));
            assertThat(people.restrictions.of(people.clerk(), people.anthony).freezes())
                    .extracting(AccessFreeze::by)
                    .containsExactly(people.clerk().actor());
        }

        private List<PlacedRestrictions> all() {
            return people.restrictions
                    .people(people.clerk(), RestrictionReview.NEVER, PAGE)
                    .items();
        }

        @Test
        void stops_a_wide_revocation_of_the_same_account_neither_way() {
            people.block(SetBlock.of(people.account, RestrictedPeople.TERMS));
            assertThat(people.portal.store.underRevocation(10)).isEmpty();
        }
    }

    @Nested
    @Requirement("PA-118")
    class Rights {

        @Test
        void are_asked_for_each_chart_of_the_person() {
            people.portal.rights.forbid(people.portal.amelie);
            assertThat(FamilyStory.codes(people.restrictions.freeze(
                            people.clerk(),
                            new SetFreeze(RestrictionPlace.of(people.anthony), RestrictedPeople.TERMS))))
                    .containsExactly("NOT_ALLOWED@actor");
            assertThat(FamilyStory.codes(people.restrictions.block(
                            people.clerk(), SetBlock.of(people.account, RestrictedPeople.TERMS))))
                    .containsExactly("NOT_ALLOWED@actor");
        }

        @Test
        void are_asked_for_the_lists() {
            people.freeze(people.portal.amelie);
            people.freeze(people.portal.camille);
            people.portal.rights.forbid(people.portal.amelie);
            assertThat(people.restrictions
                            .charts(people.clerk(), RestrictionReview.NEVER, PAGE)
                            .items())
                    .extracting(PlacedRestrictions::place)
                    .containsExactly(RestrictionPlace.of(people.portal.camille));
            assertThatThrownBy(() -> people.restrictions.on(people.clerk(), people.portal.amelie))
                    .isInstanceOf(NotAllowedException.class);
        }
    }

    @Nested
    @Requirement("PA-110")
    class The_trail {

        @Test
        void names_what_was_set_and_lifted_by_its_id_and_nobody() {
            SetRestriction freeze = people.freeze(people.portal.amelie);
            people.liftFreeze(freeze);
            SetRestriction block =
                    people.block(SetBlock.of(people.anthony, RestrictedPeople.TERMS.provedBy("docket 12")));
            people.liftBlock(block);
            List<AuditEntry> entries = new ArrayList<>(trail(Optional.of(people.portal.amelie)));
            entries.addAll(trail(Optional.empty()));
            assertThat(entries)
                    .extracting(AuditEntry::action)
                    .contains(
                            AuditAction.FREEZE_SET,
                            AuditAction.FREEZE_LIFTED,
                            AuditAction.BLOCK_SET,
                            AuditAction.BLOCK_LIFTED);
            assertThat(entries.stream().filter(entry -> entry.action().startsWith("freeze.")))
                    .allMatch(entry -> entry.details().get("freeze").equals(freeze.id()));
            assertThat(entries.stream().filter(entry -> entry.action().startsWith("block.")))
                    .allMatch(entry -> entry.details().get("block").equals(block.id()))
                    .allMatch(entry -> entry.details().containsKey("holder-version"))
                    .noneMatch(entry -> entry.toString().contains("docket"));
        }

        private List<AuditEntry> trail(Optional<ChartId> chart) {
            return people.portal
                    .store
                    .trail(people.portal.practice, chart, Page.Request.first(500))
                    .items();
        }

        @Test
        void of_refusals_keeps_the_reason_that_the_clerk_does_not_read() {
            people.portal.rights.forbid(question -> question.command().equals(CommandName.LIST_RESTRICTIONS));
            people.block(SetBlock.of(people.anthony, RestrictedPeople.TERMS));
            assertThat(FamilyStory.codes(new EnablingService(people.portal.commands())
                            .generatePassword(people.clerk(), GeneratePassword.on(people.portal.anthony))))
                    .containsExactly("NOT_ALLOWED@actor");
            assertThat(people.portal
                            .store
                            .refusals(people.portal.practice, PAGE)
                            .items()
                            .get(0)
                            .reason())
                    .contains("HOLDER_BARRED");
        }
    }
}
