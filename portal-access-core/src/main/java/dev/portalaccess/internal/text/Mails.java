package dev.portalaccess.internal.text;

import dev.portalaccess.internal.text.Layout.Filled;
import dev.portalaccess.model.Mail;
import dev.portalaccess.model.Secret;
import dev.portalaccess.texts.Placeholder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is sent by e-mail. The subject names the practice alone, the text the holder's given name and the practice. */
public final class Mails {

    private Mails() {}

    /** PA-012, PA-050: how to activate or to register with a link. */
    public static Mail withLink(Mail.Envelope envelope, Facts facts, ActivationLink link) {
        Map<Placeholder, String> values = facts.values(Optional.of(link.until()), Optional.empty());
        values.put(Placeholder.LINK, inClear(link.address()));
        return mail(envelope, facts, values);
    }

    /** PA-033: what holds nothing secret. */
    public static Mail plain(Mail.Envelope envelope, Facts facts) {
        return mail(envelope, facts, facts.values(Optional.empty(), Optional.empty()));
    }

    private static Mail mail(Mail.Envelope envelope, Facts facts, Map<Placeholder, String> values) {
        Layout layout = facts.layout();
        String subject = layout.title(values);
        List<Filled> passages = layout.passages(values);
        Mail.Body body = new Mail.Body(PlainText.of(passages), MailPage.of(facts, subject, passages));
        return new Mail(envelope, facts.language(), subject, body);
    }

    // A mail's text is a string, so the link becomes one here, in the mail and nowhere before.
    private static String inClear(Secret link) {
        char[] symbols = link.reveal();
        String text = String.valueOf(symbols);
        Arrays.fill(symbols, '\0');
        return text;
    }
}
