package dev.portalaccess.internal.rendering;

import dev.portalaccess.internal.words.MessageCatalog;
import dev.portalaccess.model.Practice;
import java.util.Locale;
import java.util.stream.Stream;

/** Chooses the language of a message (PA-141). */
public final class LanguageChoice {

    private LanguageChoice() {}

    /**
     * Returns the wanted language if the practice writes it, else the practice's first. The practice is asked for its
     * own instructions in this language. {@code es} finds the practice's {@code es-US}, which is more specific about
     * dates.
     */
    public static Locale choose(Practice practice, Locale wanted) {
        Stream<Locale> exact = practice.languages().stream().filter(wanted::equals);
        Stream<Locale> sameLanguage = practice.languages().stream().filter(one -> isSameLanguage(one, wanted));
        return Stream.concat(exact, sameLanguage).findFirst().orElse(practice.language());
    }

    /** Returns the first language with built-in texts of these: the chosen one, the practice's first, English. */
    public static Locale chooseBuiltIn(Practice practice, Locale wanted) {
        return Stream.of(choose(practice, wanted), practice.language())
                .filter(MessageCatalog::supports)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private static boolean isSameLanguage(Locale one, Locale other) {
        return one.getLanguage().equals(other.getLanguage());
    }
}
