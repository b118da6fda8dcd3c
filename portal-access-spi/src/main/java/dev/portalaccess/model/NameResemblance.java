package dev.portalaccess.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * PA-107: whether two names may be one person's, for warnings only.
 *
 * <p>The marks of Latin, Greek, Cyrillic, Arabic and Hebrew letters are ignored. Those of other scripts spell vowels
 * and stay.
 */
final class NameResemblance {

    private static final Pattern IGNORED_MARK =
            Pattern.compile("[\\p{M}&&[\\p{IsInherited}\\p{IsHebrew}\\p{IsArabic}]&&[^\\u3099\\u309A]]+");

    /** The letters that are written as apostrophes: Unicode's modifier letters from U+02B9 on, and the saltillo. */
    private static final Pattern LETTER_APOSTROPHE =
            Pattern.compile("[\\u02B9-\\u02C1\\u02C8\\u02CA\\u02CB\\u02EE\\u07F4\\u07F5\\uA78B\\uA78C]+");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\p{Z}\\p{Pd}\\p{Pc},;/\\u30FB]+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]*");

    /** The letters whose mark is part of the letter, so that Unicode takes no mark off them. */
    private static final Map<Character, String> BARE_LETTERS = Map.ofEntries(
            Map.entry('\u0142', "l"),
            Map.entry('\u00F8', "o"),
            Map.entry('\u0111', "d"),
            Map.entry('\u00F0', "d"),
            Map.entry('\u0127', "h"),
            Map.entry('\u0167', "t"),
            Map.entry('\u0131', "i"),
            Map.entry('\u014B', "n"),
            Map.entry('\u0138', "k"),
            Map.entry('\u00E6', "ae"),
            Map.entry('\u0153', "oe"),
            Map.entry('\u00FE', "th"),
            Map.entry('\u0259', "e"),
            Map.entry('\u01E5', "g"),
            Map.entry('\u0180', "b"),
            Map.entry('\u0268', "i"),
            Map.entry('\u0289', "u"));

    private NameResemblance() {}

    static boolean areAlike(PersonName one, PersonName other) {
        String bare = String.join("", words(one));
        return !bare.isEmpty() && bare.equals(String.join("", words(other)));
    }

    static boolean areNearlyAlike(PersonName one, PersonName other) {
        List<String> words = words(one);
        List<String> others = words(other);
        if (words.isEmpty() || others.isEmpty()) {
            return false;
        }
        return containsAll(words, others)
                || containsAll(others, words)
                || differsByOneLetter(String.join("", words), String.join("", others));
    }

    private static boolean containsAll(List<String> longer, List<String> shorter) {
        List<String> left = new ArrayList<>(longer);
        return shorter.stream().allMatch(left::remove);
    }

    private static List<String> words(PersonName name) {
        String folded = bare(NamePart.fold(name.given()) + " " + NamePart.fold(name.family()));
        return Arrays.stream(BETWEEN_WORDS.split(folded))
                .map(word -> NEITHER_LETTER_NOR_DIGIT.matcher(word).replaceAll(""))
                .filter(word -> !NO_WORD.matcher(word).matches())
                .toList();
    }

    private static String bare(String folded) {
        String unmarked = IGNORED_MARK
                .matcher(Normalizer.normalize(folded, Normalizer.Form.NFKD))
                .replaceAll("");
        StringBuilder bare = new StringBuilder();
        LETTER_APOSTROPHE
                .matcher(unmarked)
                .replaceAll("")
                .chars()
                .forEach(unit -> bare.append(BARE_LETTERS.getOrDefault((char) unit, Character.toString((char) unit))));
        return bare.toString();
    }

    /** Reports whether one letter is missing, added, changed or exchanged with its neighbour; linear in the length. */
    private static boolean differsByOneLetter(String one, String other) {
        int from = 0;
        int shorter = Math.min(one.length(), other.length());
        while (from < shorter && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        int end = 0;
        while (end < shorter - from && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        String middle = one.substring(from, one.length() - end);
        String otherMiddle = other.substring(from, other.length() - end);
        return Math.max(middle.length(), otherMiddle.length()) <= 1 || areExchanged(middle, otherMiddle);
    }

    private static boolean areExchanged(String pair, String otherPair) {
        return pair.length() == 2
                && new StringBuilder(pair).reverse().toString().equals(otherPair);
    }
}
