package dev.portalaccess.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.AccessFreeze;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.WideRevocation;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The spans of offers are those of the invitations and grants on record. */
@Requirement("PA-151")
class StoredOffersTest {

    private static final ChartId CHART = new ChartId("camille");
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Actor CLERK = MeasuredPractice.CLERK;

    private final MeasuredPractice practice = new MeasuredPractice();

    @Test
    void an_invitation_is_an_offer_until_it_expires() {
        practice.invite(CHART, NOON, Duration.ofHours(8));

        assertThat(spans()).containsExactly(span(0, 8));
        assertThat(StoredOffers.of(practice.store())
                        .get(1)
                        .offers(MeasuredPractice.PRACTICE, Set.of(new ChartId("jane"))))
                .containsEntry(new ChartId("jane"), List.of());
    }

    @Test
    void an_invitation_is_an_offer_until_something_ends_it() {
        practice.become(
                practice.invite(CHART, NOON, Duration.ofHours(8)),
                new InvitationState.Cancelled(after(1), CLERK, Reason.STAFF_LEFT));
        practice.become(
                practice.invite(CHART, NOON, Duration.ofHours(8)),
                new InvitationState.Voided(after(2), InvitationState.Voided.REISSUED));
        practice.become(
                practice.invite(CHART, NOON, Duration.ofHours(8)),
                new InvitationState.Redeemed(after(3), new AccountId("account-1"), List.of()));

        assertThat(spans()).containsExactlyInAnyOrder(span(0, 1), span(0, 2), span(0, 3));
    }

    @Test
    void an_invitation_that_is_ended_after_it_expired_was_an_offer_until_it_expired() {
        practice.become(
                practice.invite(CHART, NOON, Duration.ofHours(8)),
                new InvitationState.Cancelled(after(9), CLERK, Reason.STAFF_LEFT));

        assertThat(spans()).containsExactly(span(0, 8));
    }

    @Test
    void an_invitation_that_nobody_can_have_received_is_no_offer() {
        deliver(MessageState.BOUNCED);
        deliver(MessageState.PARKED);

        assertThat(spans()).isEmpty();
    }

    @Test
    void an_invitation_whose_reminder_arrived_or_whose_mail_waits_is_an_offer() {
        Invitation reminded = deliver(MessageState.BOUNCED);
        practice.deliver(reminded, progress(MessageState.HANDED_OVER));
        deliver(MessageState.QUEUED);

        assertThat(spans()).containsExactly(span(0, 8), span(0, 8));
    }

    @Test
    void a_grant_counts_until_it_is_held_and_again_from_its_release() {
        Grant grant = grant();
        Hold hold =
                new Hold(new HoldId("hold-1"), Hold.BY_STAFF, after(2), CLERK, Reason.UNDER_REVIEW, Optional.empty());
        practice.regrant(grant.heldBy(hold).because(change(2)), after(2));
        practice.regrant(grant.because(change(5)), after(5));

        assertThat(spans()).containsExactly(span(0, 2), ValidityPeriod.from(after(5)));
    }

    @Test
    void a_grant_counts_until_it_is_revoked_or_has_ended() {
        Grant revoked = grant();
        practice.close(revoked.revoked(new GrantState.Revoked(after(3), CLERK, Reason.MISUSE)), after(3));
        Grant ended = grant();
        practice.regrant(ended.endingAt(after(6)).because(change(4)), after(4));

        assertThat(spans()).contains(span(0, 3), span(0, 4), span(4, 6)).hasSize(3);
    }

    @Test
    void a_change_that_takes_nothing_away_leaves_no_gap() {
        practice.regrant(grant().because(change(4)), after(4));

        assertThat(spans()).containsExactly(span(0, 4), ValidityPeriod.from(after(4)));
    }

    @Test
    void a_freeze_that_stands_ends_every_offer() {
        grant();
        practice.invite(CHART, NOON, Duration.ofHours(8));
        restrict(List.of(), List.of(freeze(7)));

        assertThat(spans()).containsExactly(span(0, 7), span(0, 7));
    }

    @Test
    void a_block_ends_the_offers_to_whom_it_bars() {
        Grant barred = grant();
        Grant other = grant();
        practice.hold(barred.holder());
        practice.hold(other.holder());
        Invitation invited = practice.invite(CHART, NOON, Duration.ofHours(8));
        practice.hold(invited.holder());
        restrict(
                List.of(
                        block(3, Optional.empty(), Optional.of(barred.account())),
                        block(5, Optional.of(other.holder()), Optional.empty()),
                        block(6, Optional.of(invited.holder()), Optional.empty())),
                List.of());

        assertThat(spans()).containsExactlyInAnyOrder(span(0, 3), span(0, 5), span(0, 6));
    }

    @Test
    void a_freeze_or_block_of_a_person_ends_the_offers_to_that_person() {
        Grant frozen = grant();
        grant();
        Invitation barred = practice.invite(CHART, NOON, Duration.ofHours(8));
        practice.hold(frozen.holder(), holder -> holder.withFreezes(List.of(freeze(2))));
        practice.hold(
                barred.holder(),
                holder -> holder.withBlocks(List.of(block(4, Optional.of(barred.holder()), Optional.empty()))));

        assertThat(spans()).containsExactlyInAnyOrder(span(0, 2), ValidityPeriod.from(NOON), span(0, 4));
    }

    @Test
    void a_revocation_under_way_ends_the_grants_that_it_covers() {
        Grant grant = grant();
        practice.hold(
                grant.holder(),
                holder -> holder.withRevocations(List.of(new WideRevocation(
                        CHART, Set.of(grant.account()), new GrantState.Revoked(after(5), CLERK, Reason.MISUSE)))));

        assertThat(spans()).containsExactly(span(0, 5));
    }

    @Test
    void terms_that_do_not_count_are_no_offer() {
        grant();
        practice.invite(CHART, NOON, Duration.ofHours(8));

        assertThat(spans(
                        StoredOffers.of(practice.store(), terms -> terms.scope().equals(Scope.FULL))))
                .isEmpty();
    }

    @Test
    void nothing_of_another_practice_or_chart_counts() {
        practice.invite(new ChartId("jane"), NOON, Duration.ofHours(8));
        practice.grant(new ChartId("jane"), NOON, MeasuredPractice.terms());

        assertThat(spans()).isEmpty();
    }

    private void restrict(List<AccessBlock> blocks, List<AccessFreeze> freezes) {
        practice.change(
                CHART,
                NOON,
                access -> access.with(access.record().withBlocks(blocks).withFreezes(freezes)));
    }

    private static AccessFreeze freeze(int hours) {
        return new AccessFreeze("freeze-1", after(hours), CLERK, Reason.SAFETY, Optional.empty(), Optional.empty());
    }

    private static AccessBlock block(int hours, Optional<HolderId> holder, Optional<AccountId> account) {
        return new AccessBlock("block-" + hours, holder, account, Optional.empty(), after(hours), CLERK, Reason.SAFETY);
    }

    private Grant grant() {
        return practice.grant(CHART, NOON, MeasuredPractice.terms());
    }

    private Invitation deliver(MessageState state) {
        Invitation invitation = practice.invite(CHART, NOON, Duration.ofHours(8), CLERK, Channel.EMAIL);
        practice.deliver(invitation, progress(state));
        return invitation;
    }

    private static Message.Progress progress(MessageState state) {
        return Message.Progress.queued(NOON).ended(state, NOON, "550");
    }

    private List<ValidityPeriod> spans() {
        return spans(StoredOffers.of(practice.store()));
    }

    private static List<ValidityPeriod> spans(List<OfferSource> sources) {
        List<ValidityPeriod> spans = new ArrayList<>();
        sources.forEach(source -> spans.addAll(
                source.offers(MeasuredPractice.PRACTICE, Set.of(CHART)).getOrDefault(CHART, List.of())));
        return spans;
    }

    private static Grant.Change change(int hours) {
        return new Grant.Change(after(hours), CLERK, Reason.UNDER_REVIEW);
    }

    private static ValidityPeriod span(int from, int until) {
        return new ValidityPeriod(after(from), Optional.of(after(until)));
    }

    private static Instant after(int hours) {
        return NOON.plus(Duration.ofHours(hours));
    }
}
