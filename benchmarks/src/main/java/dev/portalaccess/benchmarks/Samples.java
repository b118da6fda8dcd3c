package dev.portalaccess.benchmarks;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.internal.text.ActivationLink;
import dev.portalaccess.internal.text.BuiltInTexts;
import dev.portalaccess.internal.text.Facts;
import dev.portalaccess.internal.text.Mails;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.InstructionText;
import dev.portalaccess.model.Letter;
import dev.portalaccess.model.Mail;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Occasion;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Secret;
import dev.portalaccess.policy.LinkForm;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import dev.portalaccess.testkit.memory.InMemoryAccessStore;
import dev.portalaccess.testkit.recording.MovableClock;
import dev.portalaccess.texts.Preview;
import dev.portalaccess.texts.TextDraft;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Mails and letters as the library writes them. Each mail is to somebody else, and made by the classes behind delivery,
 * as there is no way from outside to have a mail made and not sent. Not safe for several threads.
 */
final class Samples {

    private static final Occasion CREDENTIALS =
            new Occasion(Message.Kind.ACTIVATION_CREDENTIALS, Channel.PRINT, Locale.ENGLISH);
    private static final Occasion LINK = new Occasion(Message.Kind.ACTIVATION_LINK, Channel.EMAIL, Locale.ENGLISH);
    private static final Practice PRACTICE = ArticleFamily.create().practice();
    private static final Instant UNTIL = MovableClock.START.plus(Duration.ofDays(1));

    private int mails;

    /** What is handed to somebody with a user name and a password, as it is previewed. */
    static Letter letter() {
        PortalAccess portal = Enablings.portalOn(new InMemoryAccessStore());
        InstructionText text = BuiltInTexts.of(CREDENTIALS);
        return portal.texts()
                .preview(PRACTICE.id(), new TextDraft(CREDENTIALS, text.title(), text.body()))
                .orThrow()
                .fold(mail -> Optional.<Letter>empty(), Samples::letter)
                .orElseThrow();
    }

    private static Optional<Letter> letter(Preview.OfLetter preview) {
        return Optional.of(preview.letter());
    }

    /** An activation link in the built-in words. */
    Mail mail() {
        return mail(Optional.empty());
    }

    /** The same words, but given by the practice: they are looked over again for each mail. */
    Mail mailInOwnWords() {
        return mail(Optional.of(BuiltInTexts.of(LINK)));
    }

    private Mail mail(Optional<InstructionText> own) {
        int number = ++mails;
        Facts facts = new Facts(PRACTICE, "Reader " + number, LINK, own);
        return Mails.withLink(envelope(number), facts, link(number));
    }

    private static Mail.Envelope envelope(int number) {
        String id = String.format(Locale.ROOT, "%026d", number);
        EmailAddress reader = new EmailAddress("patient-" + number + "@example.org");
        return new Mail.Envelope(PRACTICE.id(), id + "@portal.example.org", id + "." + id, PRACTICE.sender(), reader);
    }

    private static ActivationLink link(int number) {
        Secret code = Secret.of(String.format(Locale.ROOT, "pa1_%070d", number));
        return ActivationLink.of(PRACTICE.address().toString(), LinkForm.FRAGMENT, code, UNTIL);
    }
}
