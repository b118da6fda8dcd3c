package dev.portalaccess.internal.rendering;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How easily a text is read.
 *
 * <p>A sentence ends with {@code . ! ?} before a blank, or with its line. A line that has no stop at its end (a
 * greeting, a label, an address) is left out; numbers of steps and tokens without a letter (times, phone numbers) are
 * no words. Syllables are counted by rule of thumb.
 */
record ReadabilityScore(int sentences, int words, int syllables) {

    private static final Pattern NOISE = Pattern.compile("(?m)^\\d+\\. |^.*[^.?!:\n]$");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]\\s+|\\n+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\d']+");
    private static final Pattern ENGLISH_VOWELS = Pattern.compile("[aeiouy]+");

    // Two strong vowels are two syllables (le-er), and so is a strong one beside an accented weak one (dí-a).
    private static final Pattern SPANISH_NUCLEUS = Pattern.compile("[iuüy]?[aeoáéó][iuüy]?|[íú]|[iuü]+y?");

    static ReadabilityScore ofEnglish(String text) {
        return of(text, ReadabilityScore::inEnglish);
    }

    static ReadabilityScore ofSpanish(String text) {
        return of(text, ReadabilityScore::inSpanish);
    }

    /** Flesch and Kincaid: the US school grade from which it is understood. */
    double grade() {
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    /** Fernández Huerta: from 0 to 100, easy from 70, normal from 60. */
    double ease() {
        return 206.84 - 60.0 * syllables / words - 1.02 * words / sentences;
    }

    private interface Counter {
        int syllables(String word);
    }

    private static ReadabilityScore of(String text, Counter counter) {
        List<List<String>> sentences = SENTENCE_END
                .splitAsStream(NOISE.matcher(text).replaceAll(""))
                .map(ReadabilityScore::words)
                .filter(words -> !words.isEmpty())
                .toList();
        List<String> words = sentences.stream().flatMap(List::stream).toList();
        int syllables = words.stream().mapToInt(counter::syllables).sum();
        return new ReadabilityScore(sentences.size(), words.size(), syllables);
    }

    private static List<String> words(String sentence) {
        return Stream.of(BETWEEN_WORDS.split(sentence.toLowerCase(Locale.ROOT)))
                .filter(word -> word.chars().anyMatch(Character::isLetter))
                .toList();
    }

    // A group of vowels is a syllable; a final e is silent unless an l stands between it and a consonant (ta-ble).
    private static int inEnglish(String word) {
        int groups = (int) ENGLISH_VOWELS.matcher(word).results().count();
        boolean silent = word.endsWith("e") && !word.matches(".*[^aeiouy]le|.*[aeiouy]e");
        return Math.max(1, silent ? groups - 1 : groups);
    }

    private static int inSpanish(String word) {
        String spoken = Normalizer.normalize(word, Normalizer.Form.NFC).replaceAll("qu|gu(?=[eiéí])", "g");
        return Math.max(1, (int) SPANISH_NUCLEUS.matcher(spoken).results().count());
    }
}
