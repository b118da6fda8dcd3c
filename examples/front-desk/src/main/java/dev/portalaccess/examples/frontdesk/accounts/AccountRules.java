package dev.portalaccess.examples.frontdesk.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules for user names and passwords. A password has 15 to 256 characters and must not be one of the passwords that
 * attackers guess first. There are no other requirements, following NIST SP 800-63B for passwords that are the only
 * factor.
 */
public final class AccountRules {

    /** The minimum length of a password, in characters. */
    public static final int SHORTEST = 15;
    /** The maximum length of a password, in characters. */
    public static final int LONGEST = 256;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{2,63}");
    private static final Pattern JOINTS = Pattern.compile("[\\s\\p{P}\\p{Sc}\\p{Sk}\\p{Sm}]+");
    private static final int FEW = 4;
    private static final int YEAR = 4;

    private final List<String> blocked = words();

    /** A fault in a user name or a password. */
    public enum Fault {
        /** The user name does not have 3 to 64 letters, digits and {@code . _ @ + -}. */
        NAME_FORM,
        /** The password has fewer than 15 characters. */
        TOO_SHORT,
        /** The password has more than 256 characters. */
        TOO_LONG,
        /** The password consists of words that attackers guess first. */
        TOO_COMMON
    }

    /** Returns the fault in the user name, if there is one. */
    public Optional<Fault> faultOfName(String name) {
        return NAME.matcher(name).matches() ? Optional.empty() : Optional.of(Fault.NAME_FORM);
    }

    /** Returns the fault in the password, if there is one. Length is counted in code points, not in UTF-16 units. */
    public Optional<Fault> faultOfPassword(String password, String userName) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Fault.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Fault.TOO_LONG);
        }
        return isCommon(password, userName) ? Optional.of(Fault.TOO_COMMON) : Optional.empty();
    }

    /**
     * Reports whether the lengths of the user name and password are possible for an account. Callers check this before
     * any expensive work.
     */
    static boolean isPossible(String userName, String password) {
        return userName.length() <= LONGEST && password.codePointCount(0, password.length()) <= LONGEST;
    }

    /**
     * Reports whether the password is easily guessed: it consists only of listed words and the user name, apart from
     * separators and up to four further characters such as a year, or it has fewer than four different characters.
     */
    private boolean isCommon(String password, String userName) {
        String whole = folded(password);
        if (whole.codePoints().distinct().count() < FEW) {
            return true;
        }
        String left = without(whole, folded(userName));
        return !left.equals(whole) && JOINTS.matcher(left).replaceAll("").length() <= YEAR;
    }

    private String without(String password, String userName) {
        String left = userName.length() < FEW ? password : password.replace(userName, "");
        for (String word : blocked) {
            left = left.replace(word, "");
        }
        return left;
    }

    /** Returns the canonical form of a name: {@code Anna} and {@code anna} are one account. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Returns the words, longest first, so that a short word does not split a longer one. */
    private static List<String> words() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AccountRules.class.getResourceAsStream("blocked_words.txt")),
                StandardCharsets.UTF_8))) {
            Stream<String> lines = file.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
            return lines.map(AccountRules::folded)
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
