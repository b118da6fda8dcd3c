package dev.portalaccess.internal.rendering;

import static dev.portalaccess.model.Message.Kind.ACTIVATION_CREDENTIALS;
import static dev.portalaccess.model.Message.Kind.ACTIVATION_LINK;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.PhoneNumber;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.Letter;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.model.text.TextBlock;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.policy.LinkPlacement;
import dev.portalaccess.texts.Placeholder;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One practice, one holder, and one of each kind of text. */
final class RenderingSamples {

    static final Locale SPANISH = Locale.forLanguageTag("es");
    static final PracticeId ID = new PracticeId("lakeside");
    static final Instant UNTIL = Instant.parse("2026-03-14T21:00:00Z");
    static final String CODE = "pa1_0123456789abcdefghjkmnpqrs";
    static final String LINK = "https://portal.example/lakeside/activate#" + CODE;
    static final String PASSWORD = "27CH-PV05-AFMS-Y38A";
    static final Mail.Envelope ENVELOPE = new Mail.Envelope(
            ID,
            "message@lakeside.example",
            "attempt-1",
            new EmailAddress("portal@lakeside.example"),
            new EmailAddress("anthony@mail.example"));

    private RenderingSamples() {}

    static Practice practice(Locale... languages) {
        return practice("Lakeside Clinic", languages);
    }

    static Practice practice(String name, Locale... languages) {
        return new Practice(
                ID,
                "lakeside",
                name,
                new PhoneNumber("+1 508 555 0100"),
                ZoneId.of("America/New_York"),
                List.of(languages),
                URI.create("https://portal.example"),
                new EmailAddress("portal@lakeside.example"));
    }

    static MessageContext facts(Message.Kind kind, Locale language) {
        return facts(kind, "Anthony", language);
    }

    static MessageContext facts(Message.Kind kind, String givenName, Locale language) {
        Channel channel = kind.channels().contains(Channel.EMAIL) ? Channel.EMAIL : Channel.PRINT;
        return facts(new TextKey(kind, channel, language), givenName);
    }

    static MessageContext facts(TextKey occasion, String givenName) {
        return new MessageContext(practice(Locale.ENGLISH, SPANISH), givenName, occasion, Optional.empty());
    }

    /** A practice that writes that language writes to Anthony in its own words. */
    static MessageContext own(Message.Kind kind, Locale language, String title, String body) {
        MessageContext facts = facts(kind, language);
        return new MessageContext(
                practice(language), facts.givenName(), facts.occasion(), Optional.of(new InstructionText(title, body)));
    }

    static InvitationLink link() {
        return InvitationLink.of(
                "https://portal.example/lakeside/activate", LinkPlacement.FRAGMENT, Secret.of(CODE), UNTIL);
    }

    static PrintedCredentials login() {
        return new PrintedCredentials("P-7K3M9QXZ", Secret.of(PASSWORD), link(), "4711-0815");
    }

    static Mail activation(MessageContext facts) {
        return MailRenderer.renderWithLink(ENVELOPE, facts, link());
    }

    static Mail activation(Locale language) {
        return activation(facts(ACTIVATION_LINK, language));
    }

    static Letter credentials(Locale language) {
        return LetterRenderer.renderCredentials("attempt-1", facts(ACTIVATION_CREDENTIALS, language), login());
    }

    /** Every occasion on which somebody is written to in that language. */
    static Stream<TextKey> occasions(Locale language) {
        return Stream.of(Message.Kind.values())
                .flatMap(kind -> kind.channels().stream().map(channel -> new TextKey(kind, channel, language)));
    }

    /** Everything that somebody of that name can receive, with the subject or title on top. */
    static Map<TextKey, String> everything(Locale language, String givenName) {
        Map<TextKey, String> everything = new LinkedHashMap<>();
        occasions(language).forEach(occasion -> everything.put(occasion, text(facts(occasion, givenName))));
        return everything;
    }

    static Map<TextKey, String> everything(Locale language) {
        return everything(language, "Anthony");
    }

    private static String text(MessageContext facts) {
        return facts.occasion().channel() == Channel.EMAIL ? text(mail(facts)) : text(letter(facts));
    }

    /** As it fits the occasion. */
    static Mail mail(MessageContext facts) {
        return needs(facts, Placeholder.LINK) ? activation(facts) : MailRenderer.renderPlain(ENVELOPE, facts);
    }

    /** As it fits the occasion. */
    static Letter letter(MessageContext facts) {
        return needs(facts, Placeholder.CREDENTIALS)
                ? LetterRenderer.renderCredentials("attempt-1", facts, login())
                : LetterRenderer.renderPlain("attempt-1", facts);
    }

    private static boolean needs(MessageContext facts, Placeholder placeholder) {
        return Placeholder.mandatoryIn(facts.occasion().kind()).contains(placeholder);
    }

    /** A letter, one passage to a paragraph. */
    static String text(Letter letter) {
        Letter.Header header = letter.header();
        StringBuilder out = new StringBuilder(header.sender().name() + "\n"
                + header.sender().phone() + "\n" + header.sender().page() + "\n\n" + header.title() + "\n\n");
        letter.opening().forEach(passage -> out.append(told(passage)));
        letter.access().ifPresent(access -> out.append(told(access)));
        letter.closing().forEach(passage -> out.append(told(passage)));
        return out.toString();
    }

    private static String told(TextBlock passage) {
        return (passage.kind() == TextBlock.Kind.STEP ? "* " : "") + passage.text() + "\n\n";
    }

    private static String told(Letter.Access access) {
        StringBuilder out = new StringBuilder();
        for (Letter.Access.Labelled line : List.of(access.userName(), access.password(), access.serial())) {
            out.append(line.label()).append(": ").append(line.value().reveal()).append('\n');
        }
        return out.append(access.link().reveal()).append("\n\n").toString();
    }

    private static String text(Mail mail) {
        return mail.subject() + "\n\n" + mail.text();
    }
}
