package dev.portalaccess.internal.text;

import dev.portalaccess.model.Letter;
import dev.portalaccess.model.Letter.Access.Labelled;
import dev.portalaccess.model.Secret;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is printed. A letter names the holder's given name and the practice, and nothing else of anybody. */
public final class Letters {

    private Letters() {}

    /**
     * PA-014, PA-143: how to activate with a temporary user name and password.
     *
     * @param attempt the random id of this attempt
     */
    public static Letter credentials(String attempt, Facts facts, TemporaryLogin login) {
        Wording words = new Wording(facts).until(login.link().until()).serial(login.serial());
        return new Letter(
                header("credentials", attempt, facts, words),
                paragraphs("credentials", words),
                Optional.of(access(login, words)),
                told(words, "credentials.until", "credentials.help", "credentials.private"));
    }

    /**
     * PA-033: how to sign in; nothing in it is secret.
     *
     * @param attempt the random id of this attempt
     */
    public static Letter login(String attempt, Facts facts) {
        Wording words = new Wording(facts);
        return new Letter(
                header("login", attempt, facts, words),
                paragraphs("login", words),
                Optional.empty(),
                told(words, "login.help"));
    }

    private static Letter.Header header(String kind, String attempt, Facts facts, Wording words) {
        return new Letter.Header(
                facts.practice().id(), attempt, facts.spoken(), words.tell("sender"), words.tell(kind + ".title"));
    }

    private static List<String> paragraphs(String kind, Wording words) {
        return Stream.of(
                        Stream.of(words.tell("greeting"), words.tell(kind + ".opening")),
                        words.steps(kind + ".steps"),
                        Stream.of(words.address()))
                .flatMap(part -> part)
                .toList();
    }

    private static Letter.Access access(TemporaryLogin login, Wording words) {
        return new Letter.Access(
                new Labelled(words.tell("label.userName"), Secret.of(login.userName())),
                new Labelled(words.tell("label.password"), login.password()),
                login.link().address(),
                new Labelled(words.tell("label.serial"), Secret.of(login.serial())));
    }

    private static List<String> told(Wording words, String... keys) {
        return Stream.of(keys).map(words::tell).toList();
    }
}
