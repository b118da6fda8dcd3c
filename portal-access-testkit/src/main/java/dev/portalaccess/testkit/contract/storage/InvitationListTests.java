package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.spi.storage.AccessQueries.ListedInvitation;
import dev.portalaccess.spi.storage.Outbox.ClaimDisposition;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests of the work list: the invitations that the filter admits, newest first, with the state of their messages. */
@Requirement({"PA-060", "PA-061"})
abstract class InvitationListTests extends OutboxTestCase {

    private final HolderId holder = samples.holderId();
    private final ChartId chart = samples.chartId();
    private final List<Invitation> issued = new ArrayList<>();

    InvitationListTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void an_invitation_is_listed_in_its_version_with_its_messages_oldest_first() {
        Invitation invitation = samples.invitation();
        Message first = samples.message(samples.now(), invitation);
        Message second = samples.message(samples.after(LEASE), invitation);
        commit(changes().invitation(Versioned.fresh(invitation)).message(first));
        commit(changes().invitation(new Versioned<>(invitation, 1)).message(second));
        commit(changes()
                .message(samples.message(samples.now(), samples.invitation()))
                .message(samples.message()));
        ListedInvitation expected = new ListedInvitation(new Versioned<>(invitation, 2), List.of(first, second));
        assertEquals(List.of(expected), listed(InvitationFilter.all(samples.now())), "the only invitation");
    }

    @Test
    public final void its_messages_are_told_as_they_stand_now() {
        Invitation invitation = samples.invitation();
        Message message = samples.message(samples.now(), invitation);
        commit(changes().invitation(Versioned.fresh(invitation)).message(message));
        outbox().mark(claimed(message), progress(MessageState.HANDED_OVER), ClaimDisposition.LET_GO);
        List<Message> messages =
                listed(InvitationFilter.all(samples.now())).get(0).messages();
        assertEquals(List.of(message.with(progress(MessageState.HANDED_OVER))), messages, "its message, handed over");
    }

    @Test
    public final void an_invitation_is_listed_in_each_state_and_expired_from_the_instant_its_window_ends() {
        for (InvitationState state : new FieldSamples(samples).states()) {
            Instant at = samples.after(Duration.ofSeconds(issued.size()));
            issue(ChangedCopies.becoming(samples.invitation(holder, at, Channel.EMAIL, chart), state));
        }
        Instant until = issued.get(issued.size() - 1).issue().until();
        for (Instant at : List.of(samples.now(), until.minus(MOMENT), until)) {
            for (InvitationStatus status : InvitationStatus.values()) {
                assertListed(InvitationFilter.all(at).in(Set.of(status)));
            }
            assertListed(InvitationFilter.all(at).in(Set.of()));
            assertListed(InvitationFilter.all(at).in(EnumSet.of(InvitationStatus.EXPIRED, InvitationStatus.CANCELLED)));
        }
    }

    @Test
    public final void every_filter_admits_what_it_says() {
        issueMany();
        InvitationFilter all = InvitationFilter.all(samples.now());
        ValidityPeriod minute = new ValidityPeriod(samples.now(), Optional.of(samples.after(Duration.ofMinutes(1))));
        List.of(
                        all,
                        all.by(Channel.EMAIL),
                        all.by(Channel.PRINT),
                        all.on(chart),
                        all.on(samples.chartId()),
                        all.to(holder),
                        all.to(samples.holderId()),
                        all.issuedBy(StorageSamples.CLERK),
                        all.issuedBy(Actor.account(new AccountId(StorageSamples.CLERK.id()))),
                        all.issuedBy(Actor.LIBRARY),
                        all.issuedIn(minute),
                        all.issuedIn(ValidityPeriod.from(samples.after(Duration.ofMinutes(1)))),
                        all.by(Channel.PRINT)
                                .on(chart)
                                .to(holder)
                                .issuedBy(StorageSamples.CLERK)
                                .issuedIn(minute))
                .forEach(this::assertListed);
    }

    @Test
    public final void a_filter_holds_on_every_page() {
        issueMany();
        InvitationFilter filter = InvitationFilter.all(samples.now()).on(chart);
        List<ListedInvitation> read =
                PagedList.read(request -> queries().invitations(practice(), filter, request), Request.first(1));
        assertEquals(admitted(filter), invitations(read), "invitations on one chart, one on each page");
    }

    @Test
    public final void what_changes_keeps_its_place() {
        issueMany();
        InvitationFilter all = InvitationFilter.all(samples.now());
        List<ListedInvitation> read = new ArrayList<>(
                queries().invitations(practice(), all, Request.first(2)).items());
        Request next = new Request(
                2, queries().invitations(practice(), all, Request.first(2)).next());
        for (Invitation one : List.of(issued.get(0), issued.get(issued.size() - 1))) {
            commit(changes().invitation(new Versioned<>(ChangedCopies.becoming(one, voided()), 1)));
        }
        read.addAll(PagedList.read(request -> queries().invitations(practice(), all, request), next));
        assertEquals(ids(issued), ids(invitations(read)), "pages between which the first and the last were voided");
    }

    /**
     * Issues invitations over two minutes, by two channels, for two holders, on two charts, by two members of staff.
     */
    private void issueMany() {
        for (int i = 0; i < 16; i++) {
            Invitation one = samples.invitation(
                    i % 2 == 0 ? holder : samples.holderId(),
                    samples.after(Duration.ofSeconds(10L * i)),
                    i % 3 == 0 ? Channel.EMAIL : Channel.PRINT,
                    i / 2 % 2 == 0 ? chart : samples.chartId());
            issue(i % 5 == 0 ? one : ChangedCopies.by(Actor.LIBRARY, one));
        }
    }

    private void issue(Invitation invitation) {
        commit(changes().invitation(Versioned.fresh(invitation)));
        issued.add(0, invitation);
    }

    private void assertListed(InvitationFilter filter) {
        assertEquals(admitted(filter), invitations(listed(filter)), "what the filter admits, newest first: " + filter);
    }

    private List<ListedInvitation> listed(InvitationFilter filter) {
        return queries().invitations(practice(), filter, Request.first(100)).items();
    }

    private List<Invitation> admitted(InvitationFilter filter) {
        return issued.stream().filter(invitation -> invitation.matches(filter)).toList();
    }

    private static List<Invitation> invitations(List<ListedInvitation> listed) {
        return listed.stream().map(one -> one.invitation().value()).toList();
    }

    private static List<InvitationId> ids(List<Invitation> invitations) {
        return invitations.stream().map(Invitation::id).toList();
    }

    private InvitationState voided() {
        return new InvitationState.Voided(samples.now(), InvitationState.Voided.REISSUED);
    }
}
