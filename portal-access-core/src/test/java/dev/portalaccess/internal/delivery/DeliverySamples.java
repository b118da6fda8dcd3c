package dev.portalaccess.internal.delivery;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.Issuance;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationKeys;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.LinkDigest;
import dev.portalaccess.model.stored.TemporaryCredentials;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A message and the invitation it delivers, without a portal around them. */
final class DeliverySamples {

    static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

    /** When handing over makes no sense any more. */
    static final Instant UNTIL = NOW.plus(Duration.ofDays(9));

    /** When the invitation expires. */
    static final Instant EXPIRES = NOW.plus(Duration.ofDays(10));

    static final String ATTEMPT = "message-1.0123456789abcdefghjkmnpqrs";

    private static final PracticeId PRACTICE = new PracticeId("riverside");
    private static final InvitationId INVITATION = new InvitationId("invitation-1");
    private static final HolderId HOLDER = new HolderId("holder-1");

    private DeliverySamples() {}

    static Message message(Channel channel) {
        return new Message(
                PRACTICE,
                new MessageId("message-1"),
                channel == Channel.EMAIL ? Message.Kind.ACTIVATION_LINK : Message.Kind.ACTIVATION_CREDENTIALS,
                HOLDER,
                Optional.of(INVITATION),
                channel,
                Optional.empty(),
                Locale.ENGLISH,
                new ValidityPeriod(NOW, Optional.of(UNTIL)),
                Message.Progress.queued(NOW));
    }

    /** The same without a window. */
    static Message endless(Message message) {
        return message(message, message.kind(), message.invitation());
    }

    /** Login instructions that have got as far as that message. */
    static Message withoutInvitation(Message message) {
        return message(message, Message.Kind.LOGIN_INSTRUCTIONS, Optional.empty());
    }

    private static Message message(Message like, Message.Kind kind, Optional<InvitationId> invitation) {
        return new Message(
                like.practice(),
                like.id(),
                kind,
                like.holder(),
                invitation,
                like.channel(),
                Optional.empty(),
                like.language(),
                ValidityPeriod.from(NOW),
                like.progress());
    }

    /** Live, and opened by the links of those attempts. */
    static Invitation invitation(String... attempts) {
        List<LinkDigest> links = Stream.of(attempts).map(DeliverySamples::link).toList();
        return new Invitation(
                PRACTICE,
                INVITATION,
                InvitationPurpose.ENABLING,
                HOLDER,
                new Issuance(NOW, EXPIRES, Actor.staff("clerk"), Optional.empty(), List.of()),
                new DeliveryRoute(Channel.EMAIL, Optional.of(new EmailAddress("a@example.org")), Locale.ENGLISH),
                List.of(),
                new InvitationKeys(
                        "K7QM-4XTR", "selector", links, Optional.of(TemporaryCredentials.unprinted("P-12345678", 0))),
                InvitationState.LIVE);
    }

    static LinkDigest link(String attempt) {
        return new LinkDigest(attempt, Digest.plain(new byte[32]), NOW);
    }
}
