package dev.portalaccess.internal.delivery;

import dev.portalaccess.internal.rendering.InvitationLink;
import dev.portalaccess.internal.rendering.MailRenderer;
import dev.portalaccess.internal.rendering.MessageContext;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.model.text.Mail.Envelope;
import dev.portalaccess.spi.Mailer;
import java.util.List;
import java.util.Optional;

/** Composes mail. */
final class MailComposer implements MessageComposer {

    private final Mailer mailer;
    private final LinkIssuer links;

    MailComposer(Mailer mailer, LinkIssuer links) {
        this.mailer = mailer;
        this.links = links;
    }

    @Override
    public PreparedMessage compose(DeliveryAttempt attempt, MessageContext context) {
        Mail mail = MailRenderer.renderPlain(
                envelope(attempt, context, attempt.message().address().orElseThrow()), context);
        return new PreparedMessage(Optional.empty(), () -> mailer.send(mail), List.of());
    }

    @Override
    public PreparedMessage compose(DeliveryAttempt attempt, MessageContext context, Invitation invitation) {
        // The address on the invitation, even if the holder has another one by now.
        EmailAddress to = invitation.delivery().address().orElseThrow();
        Envelope envelope = envelope(attempt, context, to);
        LinkIssuer.IssuedLink issued = links.issue(attempt, context.practice(), invitation);
        InvitationLink link = issued.link();
        Mail mail = MailRenderer.renderWithLink(envelope, context, link);
        AttemptDigests digests = new AttemptDigests(issued.digest(), Optional.empty());
        return new PreparedMessage(Optional.of(digests), () -> mailer.send(mail), List.of(link.address()));
    }

    /**
     * Returns the envelope. All copies of a message share one Message-ID; each copy has its own envelope id (PA-120).
     */
    private static Envelope envelope(DeliveryAttempt attempt, MessageContext context, EmailAddress to) {
        EmailAddress from = context.practice().sender();
        String domain = from.value().substring(from.value().indexOf('@') + 1);
        String messageId = attempt.message().id().value() + "@" + domain;
        return new Envelope(
                context.practice().id(),
                messageId,
                attempt.envelope(),
                from,
                to,
                SenderName.of(context.practice().name()));
    }
}
