package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The name of a person, as staff see it and as letters greet the person.
 *
 * <p>Both parts are kept in Unicode's normal form C, trimmed, with single spaces. They contain no character that is
 * hidden or changes the look of its neighbours, so that invisible characters never distinguish two names that look
 * alike. A part has 1 to 100 code points. Markup, quotes and dollar signs are characters like any other; the code that
 * prints a name escapes it.
 *
 * @param given the given name or names
 * @param family the family name or names
 */
public record PersonName(String given, String family) {

    /** Brings both parts into the form described above, and rejects a part that cannot be. */
    public PersonName {
        given = NamePart.parse(requireNonNull(given, "given")).orElseThrow(() -> refused("given"));
        family = NamePart.parse(requireNonNull(family, "family")).orElseThrow(() -> refused("family"));
    }

    /** Returns the typed name, or empty if one of the two parts is not valid; {@link #isNamePart} reports which one. */
    public static Optional<PersonName> parse(String given, String family) {
        return isNamePart(given) && isNamePart(family) ? Optional.of(new PersonName(given, family)) : Optional.empty();
    }

    /**
     * Reports whether a text can be a given or a family name, so that a form can mark the wrong field. A text of more
     * than 1,000 UTF-16 units is rejected unread.
     */
    public static boolean isNamePart(String typed) {
        return NamePart.parse(typed).isPresent();
    }

    /**
     * Reports whether both parts are the same name (PA-002), ignoring case and the way they were typed (width,
     * ligatures, joiners). Accents count: José and Jose are two names.
     */
    public boolean matches(PersonName other) {
        return folded().equals(other.folded());
    }

    /**
     * Returns the form that is equal for two spellings of one name, for digests and look-ups. It is personal data, like
     * the name.
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
