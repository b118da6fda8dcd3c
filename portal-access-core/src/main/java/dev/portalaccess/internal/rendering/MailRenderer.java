package dev.portalaccess.internal.rendering;

import dev.portalaccess.internal.rendering.TextTemplate.FilledBlock;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.texts.Placeholder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders mail. The subject contains only the practice, the text the holder's given name and the practice. */
public final class MailRenderer {

    private MailRenderer() {}

    /** Renders the mail that explains how to activate or register with a link (PA-012, PA-050). */
    public static Mail renderWithLink(Mail.Envelope envelope, MessageContext context, InvitationLink link) {
        Map<Placeholder, String> values = context.placeholderValues(Optional.of(link.until()), Optional.empty());
        values.put(Placeholder.LINK, inClear(link.address()));
        return render(envelope, context, values);
    }

    /** Renders a mail that contains no secret (PA-033). */
    public static Mail renderPlain(Mail.Envelope envelope, MessageContext context) {
        return render(envelope, context, context.placeholderValues(Optional.empty(), Optional.empty()));
    }

    private static Mail render(Mail.Envelope envelope, MessageContext context, Map<Placeholder, String> values) {
        TextTemplate template = context.template();
        String subject = template.fillTitle(values);
        List<FilledBlock> blocks = template.fillBlocks(values);
        Mail.Body body =
                new Mail.Body(PlainTextRenderer.render(blocks), MailHtmlRenderer.render(context, subject, blocks));
        return new Mail(envelope, context.language(), subject, body);
    }

    // The text of a mail is a string, so the link becomes a string here and nowhere before.
    private static String inClear(Secret link) {
        char[] symbols = link.reveal();
        String text = String.valueOf(symbols);
        Arrays.fill(symbols, '\0');
        return text;
    }
}
