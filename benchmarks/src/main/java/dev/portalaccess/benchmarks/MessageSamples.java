package dev.portalaccess.benchmarks;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.rendering.BuiltInTexts;
import dev.portalaccess.internal.rendering.InvitationLink;
import dev.portalaccess.internal.rendering.MailRenderer;
import dev.portalaccess.internal.rendering.MessageContext;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.Letter;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.policy.LinkPlacement;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import dev.portalaccess.testkit.memory.InMemoryAccessStore;
import dev.portalaccess.testkit.recording.MovableClock;
import dev.portalaccess.texts.PracticeTexts.TextDraft;
import dev.portalaccess.texts.PracticeTexts.TextPreview;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Mails and letters as the library writes them. Each mail has another recipient. The samples use the internal classes
 * of delivery, because the public interface cannot make a mail without sending it. Not thread-safe.
 */
final class MessageSamples {

    private static final TextKey CREDENTIALS =
            new TextKey(Message.Kind.ACTIVATION_CREDENTIALS, Channel.PRINT, Locale.ENGLISH);
    private static final TextKey LINK = new TextKey(Message.Kind.ACTIVATION_LINK, Channel.EMAIL, Locale.ENGLISH);
    private static final Practice PRACTICE = ArticleFamily.create().practice();
    private static final Instant UNTIL = MovableClock.START.plus(Duration.ofDays(1));

    private int mails;

    /** Returns a preview of the letter with a user name and a password. */
    static Letter letter() {
        PortalAccess portal = EnablingLoad.portalOn(new InMemoryAccessStore());
        InstructionText text = BuiltInTexts.of(CREDENTIALS);
        return portal.texts()
                .preview(Caller.staff(PRACTICE.id(), "clerk-17"), new TextDraft(CREDENTIALS, text.title(), text.body()))
                .orThrow()
                .fold(mail -> Optional.<Letter>empty(), MessageSamples::letter)
                .orElseThrow();
    }

    private static Optional<Letter> letter(TextPreview.OfLetter preview) {
        return Optional.of(preview.letter());
    }

    /** Returns an activation link in the built-in words. */
    Mail mail() {
        return mail(Optional.empty());
    }

    /** Returns a mail in the same words, but supplied by the practice, so that they are checked again for each mail. */
    Mail mailInOwnWords() {
        return mail(Optional.of(BuiltInTexts.of(LINK)));
    }

    private Mail mail(Optional<InstructionText> own) {
        int number = ++mails;
        MessageContext facts = new MessageContext(PRACTICE, "Reader " + number, LINK, own);
        return MailRenderer.renderWithLink(envelope(number), facts, link(number));
    }

    private static Mail.Envelope envelope(int number) {
        String id = String.format(Locale.ROOT, "%026d", number);
        EmailAddress reader = new EmailAddress("patient-" + number + "@example.org");
        return new Mail.Envelope(PRACTICE.id(), id + "@portal.example.org", id + "." + id, PRACTICE.sender(), reader);
    }

    private static InvitationLink link(int number) {
        Secret code = Secret.of(String.format(Locale.ROOT, "pa1_%070d", number));
        return InvitationLink.of(PRACTICE.address().toString(), LinkPlacement.FRAGMENT, code, UNTIL);
    }
}
