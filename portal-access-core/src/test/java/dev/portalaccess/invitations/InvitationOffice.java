package dev.portalaccess.invitations;

import dev.portalaccess.activation.Inspection;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.InvitationCodeIssuer;
import dev.portalaccess.fixture.TamperedStore;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.invitations.InvitationService;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.RegistrationId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.policy.PortalPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The back office of a portal: invitations in all their states, and what staff do with them. */
final class InvitationOffice {

    static final ReasonInput WHY = ReasonInput.of(Reason.ENTERED_IN_ERROR);
    static final Duration EMAIL_WINDOW = Duration.ofDays(5);
    final TestPortal portal;
    final FamilyStory story;
    final TamperedStore backDoor;
    final InvitationCodeIssuer minting;
    private int commits;

    InvitationOffice() {
        this(UnaryOperator.identity());
    }

    InvitationOffice(UnaryOperator<PortalPolicy.Builder> policy) {
        portal = TestPortal.with(policy);
        story = new FamilyStory(portal);
        backDoor = new TamperedStore(portal);
        minting = new InvitationCodeIssuer(portal);
    }

    Invitations invitations() {
        return new InvitationService(portal.commands());
    }

    Page<InvitationView> list() {
        return list(all());
    }

    Page<InvitationView> list(InvitationFilter filter) {
        return invitations().list(portal.clerk(), filter, Page.Request.first(100));
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

    Outcome<Invited> reissue(InvitationId id, DeliveryChoice deliver) {
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
                portal.store.registration(portal.practice, RecordKey.of(id)).orElseThrow();
        portal.store.commit(
                changes().registration(read.to(change.apply(read.value()))).build());
    }

    private ChangeSet.Builder changes() {
        CommitId id = new CommitId("office-" + commits++);
        Digest nothing = Digest.plain(new byte[32]);
        return ChangeSet.in(
                portal.practice, new CommandReceipt(id, portal.clock.instant(), Optional.empty(), nothing, List.of()));
    }
}
