package dev.portalaccess.internal.delivery;

import dev.portalaccess.internal.text.ActivationLink;
import dev.portalaccess.internal.text.Facts;
import dev.portalaccess.internal.text.Mails;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.Mail;
import dev.portalaccess.model.Mail.Envelope;
import dev.portalaccess.spi.Mailer;
import java.util.List;
import java.util.Optional;

/** Makes mails. */
final class MailRoom implements Room {

    private final Mailer mailer;
    private final Links links;

    MailRoom(Mailer mailer, Links links) {
        this.mailer = mailer;
        this.links = links;
    }

    @Override
    public Parcel pack(Attempt attempt, Facts facts) {
        Mail mail =
                Mails.plain(envelope(attempt, facts, attempt.message().address().orElseThrow()), facts);
        return new Parcel(Optional.empty(), () -> mailer.send(mail), List.of());
    }

    @Override
    public Parcel pack(Attempt attempt, Facts facts, Invitation invitation) {
        // The address this invitation was issued to, whatever the holder's is by now.
        EmailAddress to = invitation.delivery().address().orElseThrow();
        Envelope envelope = envelope(attempt, facts, to);
        Links.Made made = links.make(attempt, facts.practice(), invitation);
        ActivationLink link = made.link();
        Mail mail = Mails.withLink(envelope, facts, link);
        Proof proof = new Proof(made.digest(), Optional.empty());
        return new Parcel(Optional.of(proof), () -> mailer.send(mail), List.of(link.address()));
    }

    /** PA-120: all copies have one Message-ID, each has an envelope of its own. */
    private static Envelope envelope(Attempt attempt, Facts facts, EmailAddress to) {
        EmailAddress from = facts.practice().sender();
        String domain = from.value().substring(from.value().indexOf('@') + 1);
        String messageId = attempt.message().id().value() + "@" + domain;
        return new Envelope(facts.practice().id(), messageId, attempt.envelope(), from, to);
    }
}
