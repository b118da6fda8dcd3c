package dev.portalaccess.internal.texts;

import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.text.ActivationLink;
import dev.portalaccess.internal.text.Facts;
import dev.portalaccess.internal.text.Letters;
import dev.portalaccess.internal.text.Mails;
import dev.portalaccess.internal.text.TemporaryLogin;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Invitation.Purpose;
import dev.portalaccess.model.Letter;
import dev.portalaccess.model.Mail;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Secret;
import dev.portalaccess.texts.Placeholder;
import dev.portalaccess.texts.Preview;
import dev.portalaccess.texts.TextDraft;
import java.util.Optional;

/** PA-140: a text as an invented reader gets it; its link and password are of no form that anybody could redeem. */
record Sample(Parts parts, Practice practice) {

    private static final String READER = "Alex";
    private static final String ATTEMPT = "preview";

    Preview of(TextDraft draft) {
        Facts facts = new Facts(practice, READER, draft.occasion(), Optional.of(Wishes.text(draft)));
        if (draft.occasion().channel() == Channel.PRINT) {
            return new Preview.OfLetter(letter(facts));
        }
        Mail mail = mail(facts);
        return new Preview.OfMail(mail.subject(), new Mail.Body(mail.text(), mail.html()));
    }

    private Mail mail(Facts facts) {
        EmailAddress sender = practice.sender();
        Mail.Envelope envelope = new Mail.Envelope(practice.id(), ATTEMPT, ATTEMPT, sender, sender);
        return opens(facts, Placeholder.LINK)
                ? Mails.withLink(envelope, facts, link(facts))
                : Mails.plain(envelope, facts);
    }

    private Letter letter(Facts facts) {
        return opens(facts, Placeholder.CREDENTIALS)
                ? Letters.credentials(
                        ATTEMPT,
                        facts,
                        new TemporaryLogin("P-EXAMPLE", Secret.of("THIS-ISJ-USTA-SMPL"), link(facts), "EXAMPLE"))
                : Letters.plain(ATTEMPT, facts);
    }

    private static boolean opens(Facts facts, Placeholder by) {
        return Placeholder.mandatoryIn(facts.occasion().kind()).contains(by);
    }

    private ActivationLink link(Facts facts) {
        Purpose purpose =
                facts.occasion().kind() == Message.Kind.SELF_REGISTRATION ? Purpose.REGISTRATION : Purpose.ENABLING;
        return ActivationLink.of(
                practice.address() + "/example",
                parts.policy().linkForm(),
                Secret.of("example"),
                parts.now().plus(parts.policy().window(facts.occasion().channel(), purpose)));
    }
}
