package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a person is called, as it is shown to staff and greeted in a letter.
 *
 * <p>Both parts are kept in Unicode's normal form C, trimmed, with single blanks, and hold no character that hides
 * itself or changes the looks of its neighbours, so that two names that look alike on a screen are not told apart by
 * something nobody sees. A part has 1 to 100 code points. Markup, quotes and dollar signs are characters like any
 * other: whoever prints a name escapes it.
 *
 * @param given the given name or names
 * @param family the family name or names
 */
public record PersonName(String given, String family) {

    /** Brings both parts into the form described above and refuses what cannot be. */
    public PersonName {
        given = NamePart.parse(requireNonNull(given, "given")).orElseThrow(() -> refused("given"));
        family = NamePart.parse(requireNonNull(family, "family")).orElseThrow(() -> refused("family"));
    }

    /** The name that was typed, or empty if one of the two is none; {@link #isNamePart} tells which. */
    public static Optional<PersonName> parse(String given, String family) {
        return isNamePart(given) && isNamePart(family) ? Optional.of(new PersonName(given, family)) : Optional.empty();
    }

    /**
     * Whether a text can be a given or a family name: tells a form which of its fields to complain about. A text of
     * more than 1,000 UTF-16 units is refused unread.
     */
    public static boolean isNamePart(String typed) {
        return NamePart.parse(typed).isPresent();
    }

    /**
     * PA-002: whether both parts are the same name, whatever their case and however they were typed (width, ligatures,
     * joiners). Accents count: José and Jose are two names.
     */
    public boolean matches(PersonName other) {
        return folded().equals(other.folded());
    }

    /** The form in which two spellings of one name are equal, for digests and look-ups; personal, like the name. */
    public String folded() {
        return NamePart.fold(given) + "\n" + NamePart.fold(family);
    }

    private static IllegalArgumentException refused(String parameter) {
        return new IllegalArgumentException(parameter + " is not a name");
    }

    /** Never the name. */
    @Override
    public String toString() {
        return "PersonName[redacted]";
    }
}
