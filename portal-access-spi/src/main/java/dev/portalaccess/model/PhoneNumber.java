package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.internal.UnicodeSpaces;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number as people write it (PA-050); nothing in this library dials it.
 *
 * <p>It contains digits, spaces, {@code ( ) - . /}, a {@code +} in front and an extension ({@code x12},
 * {@code ext. 12}) at the end. The order and grouping of the digits stay as the writer chose them. The number is kept
 * trimmed and with single spaces.
 *
 * @param value 3 to 40 characters with 3 to 20 digits
 */
public record PhoneNumber(String value) {

    private static final int LONGEST_INPUT = 200;
    private static final Pattern FORM = Pattern.compile("\\(?\\+?[0-9 ()./-]+((?i:x|ext\\.?) ?[0-9]{1,6})?");

    /** Brings the number into the form described above, and rejects a text that cannot be. */
    public PhoneNumber {
        value = normalised(requireNonNull(value, "value"))
                .orElseThrow(() -> new IllegalArgumentException("value is not a phone number"));
    }

    /** Returns the typed number, or empty if it is not one. A text of more than 200 characters is rejected unread. */
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

    /** Returns a fixed text without the number. */
    @Override
    public String toString() {
        return "PhoneNumber[redacted]";
    }
}
