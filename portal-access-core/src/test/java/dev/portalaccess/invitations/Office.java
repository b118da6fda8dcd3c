package dev.portalaccess.invitations;

import dev.portalaccess.Outcome;
import dev.portalaccess.ReasonGiven;
import dev.portalaccess.activation.Inspection;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.enabling.Deliver;
import dev.portalaccess.enabling.Enabled.Invited;
import dev.portalaccess.fixture.BackDoor;
import dev.portalaccess.fixture.Minting;
import dev.portalaccess.fixture.Story;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.invitations.InvitationService;
import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Changes;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.CommitId;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Receipt;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationId;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.policy.PolicyBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The back office of a portal: invitations in all their states, and what staff do with them. */
final class Office {

    static final ReasonGiven WHY = ReasonGiven.of(Reason.ENTERED_IN_ERROR);
    static final Duration EMAIL_WINDOW = Duration.ofDays(5);
    final TestPortal portal;
    final Story story;
    final BackDoor backDoor;
    final Minting minting;
    private int commits;

    Office() {
        this(UnaryOperator.identity());
    }

    Office(UnaryOperator<PolicyBuilder> policy) {
        portal = TestPortal.with(policy);
        story = new Story(portal);
        backDoor = new BackDoor(portal);
        minting = new Minting(portal);
    }

    Invitations invitations() {
        return new InvitationService(portal.commands());
    }

    Page<InvitationView> list() {
        return list(all());
    }

    Page<InvitationView> list(InvitationFilter filter) {
        return invitations().list(portal.practice, filter, Page.Request.first(100));
    }

    InvitationFilter all() {
        return InvitationFilter.all(portal.clock.instant());
    }

    InvitationView view(InvitationId id) {
        return list().items().stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Outcome<InvitationId> cancel(InvitationId id) {
        return invitations().cancel(portal.clerk(), new CancelInvitation(id, WHY));
    }

    Outcome<Invited> reissue(InvitationId id) {
        return invitations().reissue(portal.clerk(), ReissueInvitation.asBefore(id));
    }

    Outcome<Invited> reissue(InvitationId id, Deliver deliver) {
        return invitations().reissue(portal.clerk(), ReissueInvitation.by(id, deliver));
    }

    Outcome<List<InvitationId>> changeAddress(Invited invited, String to) {
        return invitations().changeAddress(portal.clerk(), new ChangeAddress(invited.holder(), to));
    }

    void expire() {
        portal.clock.advance(Duration.ofDays(10));
    }

    Inspection inspect(Secret link) {
        return portal.activation().inspect(portal.practice, link);
    }

    /** Why a code opens nothing; empty if it is live. */
    Optional<String> whyDead(Secret code) {
        return inspect(code).fold(live -> Optional.<String>empty(), dead -> Optional.of(dead.why()));
    }

    Redemption redeem(Secret code, AccountId login) {
        return portal.activation().redeem(portal.practice, code, login);
    }

    List<AuditEntry> trail(Optional<ChartId> chart) {
        return portal.store
                .trail(portal.practice, chart, Page.Request.first(500))
                .items();
    }

    List<String> actions(ChartId chart) {
        return trail(Optional.of(chart)).stream().map(AuditEntry::action).toList();
    }

    /** Puts a message into the outbox as it is. */
    void queue(Message message) {
        portal.store.commit(changes().message(message).build());
    }

    /** Replaces a registration without any rule being asked. */
    void change(RegistrationId id, UnaryOperator<Registration> change) {
        Versioned<Registration> read =
                portal.store.registration(portal.practice, Key.of(id)).orElseThrow();
        portal.store.commit(
                changes().registration(read.to(change.apply(read.value()))).build());
    }

    private Changes.Builder changes() {
        CommitId id = new CommitId("office-" + commits++);
        Digest nothing = Digest.plain(new byte[32]);
        return Changes.in(
                portal.practice, new Receipt(id, portal.clock.instant(), Optional.empty(), nothing, List.of()));
    }
}
