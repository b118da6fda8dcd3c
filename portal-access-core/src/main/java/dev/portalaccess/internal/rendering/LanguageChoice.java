package dev.portalaccess.internal.rendering;

import dev.portalaccess.internal.words.MessageCatalog;
import dev.portalaccess.model.Practice;
import java.util.Locale;
import java.util.stream.Stream;

/** PA-141: the language of a message to a person. */
public final class LanguageChoice {

    private LanguageChoice() {}

    /**
     * Returns the wanted language if the practice writes it, else the practice's first. The practice is asked for its
     * own instructions in this language. {@code es} finds the practice's {@code es-US}, which is more specific about
     * dates.
     */
    public static Locale choose(Practice practice, Locale wanted) {
        Stream<Locale> exact = practice.languages().stream().filter(wanted::equals);
        Stream<Locale> sameTongue = practice.languages().stream().filter(one -> isSameTongue(one, wanted));
        return Stream.concat(exact, sameTongue).findFirst().orElse(practice.language());
    }

    /** The first of these that has built-in words: the chosen one, the practice's first, English. */
    public static Locale chooseBuiltIn(Practice practice, Locale wanted) {
        return Stream.of(choose(practice, wanted), practice.language())
                .filter(MessageCatalog::supports)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private static boolean isSameTongue(Locale one, Locale other) {
        return one.getLanguage().equals(other.getLanguage());
    }
}
