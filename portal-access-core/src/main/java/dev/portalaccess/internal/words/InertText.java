package dev.portalaccess.internal.words;

import java.text.Normalizer;
import java.util.PrimitiveIterator;
import java.util.regex.Pattern;

/**
 * PA-144: text from elsewhere, such as a name, in a form in which no mail program finds a link, an address or a phone
 * number.
 *
 * <p>Mail programs link hosts with or without a scheme, addresses, and digits that could be dialled. A blank after each
 * character that holds such a thing together is understood by every program alike, and by every reader. Invisible
 * characters are not: some programs pass over them. Every method takes time in proportion to the length.
 */
public final class InertText {

    /** The maximum number of digits in a name, as in {@code Baby 2} or {@code 3rd}. */
    private static final int DIGITS_OF_A_NAME = 3;

    /** Five digits can be a short number that is dialled; a year has four. */
    private static final int DIGITS_OF_A_NUMBER = 5;

    /** The maximum number of characters between two digits of one number. */
    private static final int LONGEST_GAP = 4;

    private static final int HIDDEN_DIGIT = 0x2022;
    private static final String DOTS = ".\u3002\uFF0E\uFF61\u2024\uFE52";
    private static final String COLONS = ":\uFF1A\uFE55\uFE13\uA789\u2236";
    private static final String SLASHES = "/\\\uFF0F\uFF3C\u2044\u2215";
    private static final String ATS = "@\uFF20\uFE6B";

    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[/\\\\@]|[\\p{L}\\p{N}]{3}:\\S");

    private InertText() {}

    /**
     * Reports whether a typed part of a name has what no name has, and what could become a link: slashes, an at sign, a
     * colon behind a scheme, a full stop inside a word of several letters, or more than three digits.
     */
    public static boolean isNoName(String part) {
        String plain = Normalizer.normalize(part, Normalizer.Form.NFKC);
        long digits = plain.codePoints().filter(Character::isDigit).count();
        return digits > DIGITS_OF_A_NAME
                || NOT_IN_A_NAME.matcher(plain).find()
                || !withoutLinks(plain).equals(plain);
    }

    /** Returns the text in a form where nothing becomes a link. */
    public static String of(String text) {
        return withoutLinks(withoutNumbers(text));
    }

    private static String withoutLinks(String text) {
        StringBuilder inert = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            inert.append(text.charAt(i));
            if (i + 1 < text.length() && holdsTogether(text, i)) {
                inert.append(' ');
            }
        }
        return inert.toString();
    }

    private static boolean holdsTogether(String text, int at) {
        char here = text.charAt(at);
        if (isBlank(text.charAt(at + 1))) {
            return false;
        }
        if (DOTS.indexOf(here) >= 0) {
            return !isAfterInitial(text, at);
        }
        if (SLASHES.indexOf(here) >= 0) {
            return !isBetweenDigits(text, at);
        }
        return ATS.indexOf(here) >= 0 || (COLONS.indexOf(here) >= 0 && !isInsideAWord(text, at));
    }

    /** As in {@code J.R.}: one letter precedes, one follows, and then none. A top-level domain has two or more. */
    private static boolean isAfterInitial(String text, int at) {
        char next = text.charAt(at + 1);
        boolean isPunctuation = !Character.isLetterOrDigit(next) && isPlain(next);
        boolean isLast = at + 2 == text.length() || isPlain(text.charAt(at + 2));
        boolean isInitial = isLast && Character.isLetter(next) && isInitial(text, at - 1);
        return isInitial || (isPunctuation && DOTS.indexOf(next) < 0 && SLASHES.indexOf(next) < 0);
    }

    private static boolean isInitial(String text, int at) {
        return at >= 0
                && Character.isLetter(text.charAt(at))
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    /** Reports whether a character ends a word for every mail program: neither letter, digit, mark nor hidden. */
    private static boolean isPlain(char unit) {
        return unit < 128 ? !Character.isLetterOrDigit(unit) && unit != '-' && unit != '_' : isBlank(unit);
    }

    private static boolean isBetweenDigits(String text, int at) {
        return at > 0 && Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
    }

    /** As in {@code K:son}: at most two letters precede, and a letter follows. No scheme is that short. */
    private static boolean isInsideAWord(String text, int at) {
        int letters = 0;
        while (letters < 3 && at - letters > 0 && Character.isLetterOrDigit(text.charAt(at - letters - 1))) {
            letters++;
        }
        return letters < 3 && Character.isLetter(text.charAt(at + 1));
    }

    private static boolean isBlank(char unit) {
        return Character.isSpaceChar(unit) || Character.isWhitespace(unit);
    }

    private static String withoutNumbers(String text) {
        StringBuilder inert = new StringBuilder(text.length());
        StringBuilder number = new StringBuilder();
        PrimitiveIterator.OfInt rest = text.codePoints().iterator();
        int gap = 0;
        while (rest.hasNext()) {
            int next = rest.nextInt();
            gap = Character.isDigit(next) ? 0 : gap + 1;
            if (Character.isLetter(next) || gap > LONGEST_GAP) {
                inert.append(withoutNumber(number)).appendCodePoint(next);
                number.setLength(0);
            } else {
                number.appendCodePoint(next);
            }
        }
        return inert.append(withoutNumber(number)).toString();
    }

    private static String withoutNumber(StringBuilder part) {
        long digits = part.codePoints().filter(Character::isDigit).count();
        if (digits < DIGITS_OF_A_NUMBER) {
            return part.toString();
        }
        StringBuilder masked = new StringBuilder();
        part.codePoints()
                .map(unit -> Character.isDigit(unit) ? HIDDEN_DIGIT : unit)
                .forEach(masked::appendCodePoint);
        return masked.toString();
    }
}
