package dev.portalaccess.internal.text;

import dev.portalaccess.model.Mail;
import dev.portalaccess.model.Secret;
import java.util.Arrays;
import java.util.stream.Stream;

/** What is sent by e-mail. The subject names the practice alone, the text the holder's given name and the practice. */
public final class Mails {

    private Mails() {}

    /** PA-012: how to activate with a link. */
    public static Mail activation(Mail.Envelope envelope, Facts facts, ActivationLink link) {
        return withLink("activation", envelope, facts, link);
    }

    /** PA-050: how to register. */
    public static Mail registration(Mail.Envelope envelope, Facts facts, ActivationLink link) {
        return withLink("registration", envelope, facts, link);
    }

    /** PA-033: how to sign in; nothing in it is secret. */
    public static Mail login(Mail.Envelope envelope, Facts facts) {
        Wording words = new Wording(facts);
        return mail("login", envelope, facts, words, Stream.of(words.address(), words.tell("login.help")));
    }

    private static Mail withLink(String kind, Mail.Envelope envelope, Facts facts, ActivationLink link) {
        Wording words = new Wording(facts).until(link.until());
        Stream<String> linkAndRest = Stream.concat(
                Stream.of(inClear(link.address())),
                Stream.of("link.until", "link.help", "link.private").map(words::tell));
        return mail(kind, envelope, facts, words, linkAndRest);
    }

    private static Mail mail(String kind, Mail.Envelope envelope, Facts facts, Wording words, Stream<String> rest) {
        Stream<String> paragraphs = Stream.of(
                        Stream.of(words.tell("greeting"), words.tell(kind + ".opening")),
                        words.steps(kind + ".steps"),
                        rest,
                        Stream.of(words.tell("signature")))
                .flatMap(part -> part);
        String text = paragraphs.reduce("", (before, next) -> before.isEmpty() ? next : before + "\n\n" + next);
        return new Mail(envelope, facts.spoken(), words.tell(kind + ".subject"), text + "\n");
    }

    // A mail's text is a string, so the link becomes one here, in the mail and nowhere before.
    private static String inClear(Secret link) {
        char[] symbols = link.reveal();
        String text = String.valueOf(symbols);
        Arrays.fill(symbols, '\0');
        return text;
    }
}
