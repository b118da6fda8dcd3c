package dev.portalaccess;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of one language in {@code docs/glossary.md}.
 *
 * @param chosen the words that texts use
 * @param forbidden the words that no text says; a star stands for any ending
 */
record GlossaryWords(List<String> chosen, List<String> forbidden) {

    private static final Pattern CELL = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern SEPARATOR = Pattern.compile(",\\s*");
    private static final String NONE = "–";
    private static final int COLUMNS = 6;

    /** Returns the words of that language. */
    static GlossaryWords in(String language) {
        int column = language.equals("en") ? 2 : 3;
        return new GlossaryWords(words(column), words(column + 2));
    }

    private static List<String> words(int column) {
        return SourceCheckout.lines("glossary.md").stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| term"))
                .map(line -> CELL.split(line))
                .peek(GlossaryWords::checkColumns)
                .flatMap(cells -> SEPARATOR.splitAsStream(cells[column]))
                .filter(word -> !word.equals(NONE))
                .distinct()
                .toList();
    }

    private static void checkColumns(String[] cells) {
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("a row of the glossary has not five cells: " + String.join(" | ", cells));
        }
    }

    /** Returns the forbidden words in a line, as the table writes them. One within a chosen word does not count. */
    List<String> forbiddenIn(String line) {
        List<MatchResult> allowed =
                chosen.stream().flatMap(word -> places(line, word)).toList();
        return forbidden.stream()
                .filter(word -> places(line, word)
                        .anyMatch(found -> allowed.stream()
                                .noneMatch(place -> place.start() <= found.start() && found.end() <= place.end())))
                .toList();
    }

    /** Returns whether a line says that word, in small or capital letters. */
    static boolean says(String line, String word) {
        return places(line, word).findAny().isPresent();
    }

    private static Stream<MatchResult> places(String line, String word) {
        return pattern(word).matcher(line).results();
    }

    private static Pattern pattern(String word) {
        String body = Stream.of(word.toLowerCase(Locale.ROOT).split("\\*", -1))
                .map(Pattern::quote)
                .reduce((one, other) -> one + "[\\p{L}\\p{N}]*" + other)
                .orElseThrow();
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}-])" + body + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
