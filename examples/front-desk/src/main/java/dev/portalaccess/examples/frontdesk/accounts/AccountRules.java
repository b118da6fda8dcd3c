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
 * What a user name and a password have to be. A password needs 15 to 256 characters and must not be one of those that are
 * guessed first; nothing else is asked of it, as NIST SP 800-63B has it for passwords that stand alone.
 */
public final class AccountRules {

    /** The fewest characters of a password. */
    public static final int SHORTEST = 15;
    /** The most characters of a password. */
    public static final int LONGEST = 256;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{2,63}");
    private static final Pattern JOINTS = Pattern.compile("[\\s\\p{P}\\p{Sc}\\p{Sk}\\p{Sm}]+");
    private static final int FEW = 4;
    private static final int YEAR = 4;

    private final List<String> blocked = words();

    /** What is wrong with a user name or a password. */
    public enum Fault {
        /** A user name has 3 to 64 letters, digits and {@code . _ @ + -}. */
        NAME_FORM,
        /** Fewer characters than 15. */
        TOO_SHORT,
        /** More characters than 256. */
        TOO_LONG,
        /** Made of words that are guessed first. */
        TOO_COMMON
    }

    /** What is wrong with that user name. */
    public Optional<Fault> faultOfName(String name) {
        return NAME.matcher(name).matches() ? Optional.empty() : Optional.of(Fault.NAME_FORM);
    }

    /** What is wrong with that password, characters counted as a person counts them. */
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

    /** Whether a login can have that name and password, as far as their length goes; looked at before any work is done. */
    static boolean isPossible(String userName, String password) {
        return userName.length() <= LONGEST && password.codePointCount(0, password.length()) <= LONGEST;
    }

    /** Of listed words and the user name alone, whatever joins them, and a year behind them. */
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

    /** One name, however it is written: {@code Anna} and {@code anna} are one login. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The longest first, so that a short one does not spoil a longer one. */
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
