package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The name of a person, as staff see it and as letters greet the person (PA-107).
 *
 * <p>A name has one or two parts, since many people have one name. A single name is kept as the given name, whichever
 * part it was entered as, and the family name is then empty. A part without a letter or digit, such as {@code .} or
 * {@code -}, stands for no part: some systems write it where they have no name.
 *
 * <p>Both parts are kept in Unicode's normal form C, trimmed, with single spaces. They contain no character that is
 * hidden or changes the look of its neighbours, so that invisible characters never distinguish two names that look
 * alike. A part has 1 to 100 code points. Markup, quotes and dollar signs are characters like any other; the code that
 * prints a name escapes it.
 *
 * @param given the given name or names, or the only name
 * @param family the family name or names; empty if the person has one name
 */
public record PersonName(String given, String family) {

    /** Brings both parts into the form described above, and rejects a part that cannot be. */
    public PersonName {
        String first = NamePart.parseOrNone(requireNonNull(given, "given")).orElseThrow(() -> refused("given"));
        String last = NamePart.parseOrNone(requireNonNull(family, "family")).orElseThrow(() -> refused("family"));
        if (first.isEmpty() && last.isEmpty()) {
            throw refused("given");
        }
        given = first.isEmpty() ? last : first;
        family = first.isEmpty() ? "" : last;
    }

    /** Returns the name of a person who has one name. */
    public static PersonName single(String name) {
        return new PersonName(name, "");
    }

    /**
     * Returns the typed name, or empty if a part is not valid or both are missing; {@link #isNamePart} and
     * {@link #isNoPart} report which one.
     */
    public static Optional<PersonName> parse(String given, String family) {
        boolean valid = isPartOrNone(given) && isPartOrNone(family) && !(isNoPart(given) && isNoPart(family));
        return valid ? Optional.of(new PersonName(given, family)) : Optional.empty();
    }

    /**
     * Reports whether a text can be a given or a family name, so that a form can mark the wrong field. A text of more
     * than 1,000 UTF-16 units is rejected unread.
     */
    public static boolean isNamePart(String typed) {
        return NamePart.parseOrNone(typed).filter(part -> !part.isEmpty()).isPresent();
    }

    /** Reports whether a text says that there is no such part: it is blank, or has neither letter nor digit. */
    public static boolean isNoPart(String typed) {
        return NamePart.parseOrNone(typed).filter(String::isEmpty).isPresent();
    }

    private static boolean isPartOrNone(String typed) {
        return NamePart.parseOrNone(typed).isPresent();
    }

    /** Reports whether the person has one name. */
    public boolean isSingle() {
        return family.isEmpty();
    }

    /** Returns the name as it is spoken: the given name, a space and the family name, or the only name. */
    public String spoken() {
        return isSingle() ? given : given + " " + family;
    }

    /** Returns the name as lists are ordered: the family name, a comma and the given name, or the only name. */
    public String listed() {
        return isSingle() ? given : family + ", " + given;
    }

    /**
     * Reports whether both parts are the same name (PA-002), ignoring case and the way they were typed (width,
     * ligatures, joiners). Accents count: José and Jose are two names.
     */
    public boolean matches(PersonName other) {
        return folded().equals(other.folded());
    }

    /**
     * Reports whether both may be the name of one person, for warnings (PA-107): they are equal without regard to case,
     * accents and other marks, apostrophes, hyphens and spaces. It identifies nobody.
     */
    public boolean resembles(PersonName other) {
        return matches(other) || NameResemblance.areAlike(this, other);
    }

    /**
     * Reports whether the names are so close that an equal birth date makes them worth a look, for warnings (PA-107):
     * they resemble each other, have the same words in another order, one has all words of the other, or one letter is
     * missing, added, changed or exchanged with its neighbour.
     */
    public boolean nearlyResembles(PersonName other) {
        return resembles(other) || NameResemblance.areNearlyAlike(this, other);
    }

    /**
     * Returns the form that is equal for two spellings of one name, for digests and look-ups. It is personal data, like
     * the name. Keys that are stored rest on it, so it stays as it is.
     */
    public String folded() {
        return NamePart.fold(given) + "\n" + NamePart.fold(family);
    }

    private static IllegalArgumentException refused(String parameter) {
        return new IllegalArgumentException(parameter + " is not a name");
    }

    /** Returns a fixed text without the name. */
    @Override
    public String toString() {
        return "PersonName[redacted]";
    }
}
