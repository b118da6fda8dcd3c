package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests that purging keeps every holder that a stored record still names. */
@Requirement("PA-114")
abstract class NamedHolderTests extends PurgeTestCase {

    private static final Set<MessageState> MAY_WAIT =
            Set.of(MessageState.QUEUED, MessageState.DEFERRED, MessageState.UNRECOGNISED);

    private final Instant now = samples.now();

    NamedHolderTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void a_holder_whom_an_invitation_names_stays_whatever_became_of_it() {
        for (InvitationState state : new StateSamples(samples).states()) {
            HolderId holder = met();
            Invitation invitation = samples.invitation(holder, now, Channel.EMAIL, samples.chartId());
            Invitation ended = state.kind() == InvitationState.Kind.LIVE ? invitation : in(invitation, state);
            commit(changes().invitation(Versioned.fresh(ended)));
            assertStays(holder, "an invitation names the holder: " + state.kind());
        }
    }

    @Test
    public final void a_holder_whom_a_registration_names_stays_however_far_it_got() {
        for (RegistrationStep step : new StateSamples(samples).steps()) {
            HolderId holder = met();
            Registration some = samples.registration(samples.invitation().id(), step);
            Registration registration = new Registration(
                    practice(), some.id(), some.invitation(), holder, some.invitee(), some.source(), step);
            commit(changes().registration(Versioned.fresh(registration)));
            assertStays(holder, "a registration names the holder: " + step.kind());
        }
    }

    @Test
    public final void a_holder_of_a_grant_stays_in_whatever_standing_it_is() {
        for (GrantState standing : new StateSamples(samples).standings()) {
            HolderId holder = met();
            commit(changes().chart(Versioned.fresh(samples.chart(grant(holder, standing)))));
            assertStays(holder, "a grant names the holder: " + standing);
        }
    }

    @Test
    public final void a_holder_of_a_former_grant_stays_until_that_is_gone_as_well() {
        HolderId holder = met();
        Grant former = grant(holder, GrantState.NOT_HELD);
        ChartAccess chart = samples.chart(former);
        commit(changes().chart(Versioned.fresh(chart)));
        Grant another = new Grant(
                former.id(),
                former.chart(),
                samples.holderId(),
                former.account(),
                former.terms(),
                former.validity(),
                former.standing(),
                former.provenance());
        commit(changes().chart(new Versioned<>(chart.with(another), 1)));
        assertStays(holder, "a former version of a grant names the holder");
        purge(Purgeable.FORMER_GRANTS, samples.after(Duration.ofDays(30)));
        assertGoes(holder, "what named the holder is gone");
    }

    @Test
    public final void a_holder_whom_a_block_bars_stays() {
        HolderId holder = met();
        AccessBlock block = new AccessBlock(
                samples.id("block"),
                Optional.of(holder),
                Optional.empty(),
                Optional.empty(),
                now,
                StorageSamples.CLERK,
                Reason.SAFETY);
        ChartAccess chart = samples.chart();
        commit(changes()
                .chart(Versioned.fresh(new ChartAccess(
                        practice(), chart.chart(), List.of(), List.of(block), Optional.empty(), chart.head()))));
        assertStays(holder, "a block names the holder");
    }

    @Test
    @Requirement({"PA-072", "PA-075"})
    public final void a_holder_with_a_block_or_a_freeze_stays_until_it_is_lifted() {
        Holder restricted = new FieldSamples(samples).restrictedHolder();
        for (Holder from : List.of(restricted.withFreezes(List.of()), restricted.withBlocks(List.of()), restricted)) {
            HolderId id = met();
            Holder holder = stored(id);
            commit(changes()
                    .holder(new Versioned<>(holder.withBlocks(from.blocks()).withFreezes(from.freezes()), 1)));
            assertStays(id, "the holder has a block or a freeze");
            commit(changes().holder(new Versioned<>(holder, 2)));
            assertGoes(id, "nothing is left of them");
        }
    }

    private Holder stored(HolderId id) {
        return store().holder(practice(), RecordKey.of(id)).orElseThrow().value();
    }

    @Test
    public final void a_holder_for_whom_a_message_may_wait_stays() {
        for (MessageState state : MessageState.values()) {
            HolderId holder = met();
            commit(changes().message(message(holder, state, Optional.empty())));
            if (MAY_WAIT.contains(state)) {
                assertStays(holder, "a message may wait for the holder: " + state);
            } else {
                assertGoes(holder, "no message waits for the holder any more: " + state);
            }
        }
    }

    @Test
    public final void a_message_whose_invitation_is_gone_keeps_nobody() {
        HolderId holder = met();
        Invitation invitation = samples.invitation(holder, now, Channel.EMAIL, samples.chartId());
        Message waiting = message(holder, MessageState.QUEUED, Optional.of(invitation.id()));
        commit(changes().invitation(Versioned.fresh(invitation)).message(waiting));
        assertStays(holder, "the invitation is stored");
        purge(Purgeable.INVITATIONS, samples.after(Duration.ofDays(30)));
        assertGoes(holder, "what the message would deliver is gone");
    }

    @Test
    public final void another_practices_records_keep_nobody() {
        StorageSamples twin = samples.twin();
        HolderId holder = met();
        commit(changes(twin).holder(Versioned.fresh(twin.holder(holder, now))));
        commit(changes(twin).invitation(Versioned.fresh(twin.invitation(holder, now, Channel.EMAIL, twin.chartId()))));
        assertGoes(holder, "nothing names the holder in this practice");
        assertEquals(
                1,
                store().holder(twin.practice(), RecordKey.of(holder)).stream().count(),
                "holders of that id in the practice whose invitation names one");
    }

    private HolderId met() {
        Holder holder = samples.holder(samples.holderId(), now);
        commit(ChangeSet.in(practice(), samples.receiptAt(now)).holder(Versioned.fresh(holder)));
        return holder.id();
    }

    private static Invitation in(Invitation live, InvitationState state) {
        return new Invitation(
                live.practice(),
                live.id(),
                live.purpose(),
                live.holder(),
                live.issue(),
                live.delivery(),
                live.grants(),
                live.codes(),
                state);
    }

    private Grant grant(HolderId holder, GrantState standing) {
        Grant some = samples.grant();
        return new Grant(
                some.id(),
                some.chart(),
                holder,
                some.account(),
                some.terms(),
                some.validity(),
                standing,
                some.provenance());
    }

    private Message message(HolderId holder, MessageState state, Optional<InvitationId> invitation) {
        Message some = samples.message(new Progress(state, now, now, 1, Optional.empty(), Optional.empty()));
        return new Message(
                practice(),
                some.id(),
                some.kind(),
                holder,
                invitation,
                some.channel(),
                some.address(),
                some.language(),
                some.window(),
                some.progress());
    }

    private void assertStays(HolderId holder, String why) {
        assertEquals(1, left(holder), "gone although " + why);
    }

    private void assertGoes(HolderId holder, String why) {
        assertEquals(0, left(holder), "still there although " + why);
    }

    private long left(HolderId holder) {
        purge(Purgeable.HOLDERS, samples.after(Duration.ofDays(30)));
        return store().holder(practice(), RecordKey.of(holder)).stream().count();
    }
}
