package dev.portalaccess.internal.texts;

import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.rendering.InvitationLink;
import dev.portalaccess.internal.rendering.LetterRenderer;
import dev.portalaccess.internal.rendering.MailRenderer;
import dev.portalaccess.internal.rendering.MessageContext;
import dev.portalaccess.internal.rendering.PrintedCredentials;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.text.Letter;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.texts.Placeholder;
import dev.portalaccess.texts.PracticeTexts.TextDraft;
import dev.portalaccess.texts.PracticeTexts.TextPreview;
import java.util.Optional;

/**
 * Renders a text for an invented reader (PA-140). The form of its link and password makes them impossible to redeem.
 */
final class PreviewRenderer {

    private static final String READER = "Alex";
    private static final String ATTEMPT = "preview";

    private final ServiceDependencies parts;
    private final Practice practice;

    PreviewRenderer(ServiceDependencies parts, Practice practice) {
        this.parts = parts;
        this.practice = practice;
    }

    TextPreview render(TextDraft draft) {
        MessageContext context =
                new MessageContext(practice, READER, draft.occasion(), Optional.of(TextDraftCheck.toText(draft)));
        if (draft.occasion().channel() == Channel.PRINT) {
            return new TextPreview.OfLetter(letter(context));
        }
        Mail mail = mail(context);
        return new TextPreview.OfMail(mail.subject(), new Mail.Body(mail.text(), mail.html()));
    }

    private Mail mail(MessageContext context) {
        EmailAddress sender = practice.sender();
        Mail.Envelope envelope = new Mail.Envelope(practice.id(), ATTEMPT, ATTEMPT, sender, sender);
        return isOpenedBy(context, Placeholder.LINK)
                ? MailRenderer.renderWithLink(envelope, context, link(context))
                : MailRenderer.renderPlain(envelope, context);
    }

    private Letter letter(MessageContext context) {
        return isOpenedBy(context, Placeholder.CREDENTIALS)
                ? LetterRenderer.renderCredentials(
                        ATTEMPT,
                        context,
                        new PrintedCredentials("P-EXAMPLE", Secret.of("THIS-ISJ-USTA-SMPL"), link(context), "EXAMPLE"))
                : LetterRenderer.renderPlain(ATTEMPT, context);
    }

    private static boolean isOpenedBy(MessageContext context, Placeholder by) {
        return Placeholder.mandatoryIn(context.occasion().kind()).contains(by);
    }

    private InvitationLink link(MessageContext context) {
        InvitationPurpose purpose = context.occasion().kind() == Message.Kind.SELF_REGISTRATION
                ? InvitationPurpose.REGISTRATION
                : InvitationPurpose.ENABLING;
        return InvitationLink.of(
                practice.address() + "/example",
                parts.policy().linkForm(),
                Secret.of("example"),
                parts.now().plus(parts.policy().window(context.occasion().channel(), purpose)));
    }
}
