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
    public PreparedMessage compose(DeliveryAttempt attempt, MessageContext facts) {
        Mail mail = MailRenderer.renderPlain(
                envelope(attempt, facts, attempt.message().address().orElseThrow()), facts);
        return new PreparedMessage(Optional.empty(), () -> mailer.send(mail), List.of());
    }

    @Override
    public PreparedMessage compose(DeliveryAttempt attempt, MessageContext facts, Invitation invitation) {
        // The address this invitation was issued to, whatever the holder's is by now.
        EmailAddress to = invitation.delivery().address().orElseThrow();
        Envelope envelope = envelope(attempt, facts, to);
        LinkIssuer.IssuedLink made = links.issue(attempt, facts.practice(), invitation);
        InvitationLink link = made.link();
        Mail mail = MailRenderer.renderWithLink(envelope, facts, link);
        AttemptDigests proof = new AttemptDigests(made.digest(), Optional.empty());
        return new PreparedMessage(Optional.of(proof), () -> mailer.send(mail), List.of(link.address()));
    }

    /** PA-120: all copies have one Message-ID, each has its own envelope. */
    private static Envelope envelope(DeliveryAttempt attempt, MessageContext facts, EmailAddress to) {
        EmailAddress from = facts.practice().sender();
        String domain = from.value().substring(from.value().indexOf('@') + 1);
        String messageId = attempt.message().id().value() + "@" + domain;
        return new Envelope(facts.practice().id(), messageId, attempt.envelope(), from, to);
    }
}
