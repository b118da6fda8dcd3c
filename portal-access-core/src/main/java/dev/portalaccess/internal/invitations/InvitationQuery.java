package dev.portalaccess.internal.invitations;

import com.google.common.base.Suppliers;
import dev.portalaccess.internal.engine.RestoreRule;
import dev.portalaccess.internal.engine.RightsCheck;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.engine.TryLimitRule;
import dev.portalaccess.internal.secret.LetterSerial;
import dev.portalaccess.invitations.InvitationView;
import dev.portalaccess.invitations.InvitationView.MessageProgress;
import dev.portalaccess.invitations.InvitationView.OnPaper;
import dev.portalaccess.invitations.InvitationView.Recipient;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationKeys;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RestoredBackup;
import dev.portalaccess.model.stored.TemporaryCredentials;
import dev.portalaccess.model.stored.TryCount;
import dev.portalaccess.spi.storage.AccessQueries.ListedInvitation;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads invitations for staff (PA-060, PA-061). Writes nothing. */
final class InvitationQuery {

    private static final int IN_ONE_MILLISECOND = 100;
    private final ServiceDependencies parts;
    private final RightsCheck rights;
    private final PracticeId practice;
    private final Supplier<Optional<RestoredBackup>> restored;
    private final Map<HolderId, Optional<Holder>> holders = new HashMap<>();

    InvitationQuery(RightsCheck rights, PracticeId practice) {
        this.rights = rights;
        this.parts = rights.parts();
        this.practice = practice;
        this.restored = Suppliers.memoize(
                () -> parts.openStore().practiceRecord(practice).value().restored());
    }

    Page<InvitationView> list(InvitationFilter filter, Page.Request page) {
        rights.require(filter.chart().stream().toList());
        Page<ListedInvitation> read = parts.queries().invitations(practice, filter, page);
        return new Page<>(
                read.items().stream()
                        .filter(listed ->
                                rights.shows(listed.invitation().value().charts()))
                        .map(listed -> view(listed, filter.at()))
                        .toList(),
                read.next());
    }

    Optional<InvitationView> byId(InvitationId invitation) {
        return findByKey(RecordKey.of(invitation));
    }

    Optional<InvitationView> bySerial(String typed) {
        return LetterSerial.parse(typed).map(RecordKey::serial).flatMap(this::findByKey);
    }

    private Optional<InvitationView> findByKey(RecordKey key) {
        Optional<Invitation> found = parts.store().invitation(practice, key).map(Versioned::value);
        rights.require(found.map(Invitation::charts).orElse(List.of()));
        return found.flatMap(this::findListed).map(listed -> view(listed, parts.now()));
    }

    /** Returns the list entry of the invitation. The store has the invitation, and the lists have its messages. */
    private Optional<ListedInvitation> findListed(Invitation invitation) {
        Instant at = invitation.issue().at();
        InvitationFilter filter = InvitationFilter.all(parts.now())
                .to(invitation.holder())
                .issuedIn(new ValidityPeriod(at, Optional.of(at.plusMillis(1))));
        return parts.queries().invitations(practice, filter, Page.Request.first(IN_ONE_MILLISECOND)).items().stream()
                .filter(listed -> listed.invitation().value().id().equals(invitation.id()))
                .findFirst();
    }

    private InvitationView view(ListedInvitation listed, Instant at) {
        Invitation invitation = listed.invitation().value();
        Optional<Holder> holder = holders.computeIfAbsent(
                invitation.holder(),
                id -> parts.openStore().holder(practice, RecordKey.of(id)).map(Versioned::value));
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
                onPaper(invitation.codes(), holder.map(Holder::tries).orElse(TryCount.NONE)),
                listed.messages().stream().map(InvitationQuery::sendingOf).toList(),
                isVoid(invitation, at));
    }

    private boolean isVoid(Invitation invitation, Instant at) {
        return invitation.isLiveAt(at) && RestoreRule.isVoid(restored.get(), invitation);
    }

    private OnPaper onPaper(InvitationKeys codes, TryCount tries) {
        return new OnPaper(
                codes.serial(),
                codes.credentials().map(TemporaryCredentials::userName),
                new TryLimitRule(parts).isLocked(codes, tries));
    }

    private static MessageProgress sendingOf(Message message) {
        Message.Progress progress = message.progress();
        return new MessageProgress(
                message.id(), progress.state(), progress.changedAt(), progress.attempts(), progress.code());
    }
}
