package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.internal.UnicodeSpaces;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * PA-050: a phone number as people write it; nothing in this library dials it.
 *
 * <p>Digits, blanks, {@code ( ) - . /}, a {@code +} in front and an extension ({@code x12}, {@code ext. 12}) at the
 * end. The order and grouping of the digits are the writer's own. Kept trimmed and with single blanks.
 *
 * @param value 3 to 40 characters with 3 to 20 digits
 */
public record PhoneNumber(String value) {

    private static final int LONGEST_INPUT = 200;
    private static final Pattern FORM = Pattern.compile("\\(?\\+?[0-9 ()./-]+((?i:x|ext\\.?) ?[0-9]{1,6})?");

    /** Brings the number into the form described above and refuses what cannot be. */
    public PhoneNumber {
        value = normalised(requireNonNull(value, "value"))
                .orElseThrow(() -> new IllegalArgumentException("value is not a phone number"));
    }

    /** The number that was typed, or empty if it is none. A text of more than 200 characters is refused unread. */
    public static Optional<PhoneNumber> parse(String typed) {
        return normalised(typed).map(PhoneNumber::new);
    }

    private static Optional<String> normalised(String typed) {
        if (typed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        return Optional.of(UnicodeSpaces.tidy(typed)).filter(PhoneNumber::isAllowed);
    }

    private static boolean isAllowed(String number) {
        long digits = number.chars().filter(c -> c >= '0' && c <= '9').count();
        return number.length() <= 40
                && digits >= 3
                && digits <= 20
                && FORM.matcher(number).matches();
    }

    /** Never the number. */
    @Override
    public String toString() {
        return "PhoneNumber[redacted]";
    }
}
