package dev.portalaccess.internal.invitations;

import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.secret.Ids;
import dev.portalaccess.invitations.InvitationView;
import dev.portalaccess.invitations.InvitationView.OnPaper;
import dev.portalaccess.invitations.InvitationView.Recipient;
import dev.portalaccess.invitations.InvitationView.Sending;
import dev.portalaccess.model.Codes;
import dev.portalaccess.model.Credentials;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.HolderId;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Tries;
import dev.portalaccess.model.Validity;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.policy.TryLimits;
import dev.portalaccess.spi.AccessQueries.Listed;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** PA-060, PA-061: invitations as staff see them. It reads, and writes nothing. */
final class InvitationScreen {

    private static final int IN_ONE_MILLISECOND = 100;
    private final Parts parts;
    private final PracticeId practice;
    private final Map<HolderId, Optional<Holder>> holders = new HashMap<>();

    InvitationScreen(Parts parts, PracticeId practice) {
        this.parts = parts;
        this.practice = practice;
    }

    Page<InvitationView> list(InvitationFilter filter, Page.Request page) {
        return parts.queries().invitations(practice, filter, page).map(listed -> view(listed, filter.at()));
    }

    Optional<InvitationView> byId(InvitationId invitation) {
        return found(Key.of(invitation));
    }

    Optional<InvitationView> bySerial(String typed) {
        return Ids.readSerial(typed).map(Key::serial).flatMap(this::found);
    }

    private Optional<InvitationView> found(Key key) {
        return parts.store()
                .invitation(practice, key)
                .map(Versioned::value)
                .flatMap(this::listed)
                .map(listed -> view(listed, parts.now()));
    }

    /** The store has the invitation, the lists have its messages. */
    private Optional<Listed> listed(Invitation invitation) {
        Instant at = invitation.issue().at();
        InvitationFilter filter = InvitationFilter.all(parts.now())
                .to(invitation.holder())
                .issuedIn(new Validity(at, Optional.of(at.plusMillis(1))));
        return parts.queries().invitations(practice, filter, Page.Request.first(IN_ONE_MILLISECOND)).items().stream()
                .filter(listed -> listed.invitation().value().id().equals(invitation.id()))
                .findFirst();
    }

    private InvitationView view(Listed listed, Instant at) {
        Invitation invitation = listed.invitation().value();
        Optional<Holder> holder = holders.computeIfAbsent(
                invitation.holder(),
                id -> parts.store().holder(practice, Key.of(id)).map(Versioned::value));
        return new InvitationView(
                invitation.id(),
                invitation.purpose(),
                new Recipient(
                        invitation.holder(),
                        holder.map(Holder::name),
                        invitation.delivery().channel(),
                        invitation.delivery().address()),
                invitation.issue(),
                invitation.statusAt(at),
                invitation.charts(),
                onPaper(invitation.codes(), holder.map(Holder::tries).orElse(Tries.NONE)),
                listed.messages().stream().map(InvitationScreen::sending).toList());
    }

    private OnPaper onPaper(Codes codes, Tries tries) {
        return new OnPaper(
                codes.serial(),
                codes.credentials().map(Credentials::userName),
                codes.credentials().filter(printed -> isLocked(printed, tries)).isPresent());
    }

    /** PA-045: ten wrong tries since they were printed, or a hundred in all. */
    private boolean isLocked(Credentials printed, Tries tries) {
        TryLimits limits = parts.policy().tryLimits();
        return tries.since(printed.wrongBefore()) >= limits.perCredentials() || tries.inAll() >= limits.inAll();
    }

    private static Sending sending(Message message) {
        Message.Progress progress = message.progress();
        return new Sending(message.id(), progress.state(), progress.changedAt(), progress.attempts(), progress.code());
    }
}
