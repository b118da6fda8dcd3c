package dev.portalaccess.mail.internal.mime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Text in a header: one line, and encoded words (RFC 2047). */
final class HeaderText {

    /** The octets of one encoded word, which may have 75 characters in all. */
    private static final int OCTETS_OF_A_WORD = 45;

    private HeaderText() {}

    /** Returns the text with a blank in place of every line end and control character. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text);
        for (int i = 0; i < line.length(); i++) {
            if (isControl(line.charAt(i))) {
                line.setCharAt(i, ' ');
            }
        }
        return line.toString().strip();
    }

    private static boolean isControl(char c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }

    // What looks encoded would be decoded by its reader.
    static boolean isPlain(String line) {
        return line.chars().allMatch(c -> c >= ' ' && c <= '~') && !line.contains("=?");
    }

    /**
     * Returns encoded words (RFC 2047). Jakarta Mail leaves plain ASCII as it is, even if it looks like an encoded
     * word.
     */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int octets = 0;
        for (int c : line.codePoints().toArray()) {
            int length = Character.toString(c).getBytes(UTF_8).length;
            if (octets + length > OCTETS_OF_A_WORD) {
                words.add(encoded(word.toString()));
                word.setLength(0);
                octets = 0;
            }
            word.appendCodePoint(c);
            octets += length;
        }
        words.add(encoded(word.toString()));
        return words;
    }

    private static String encoded(String word) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(word.getBytes(UTF_8)) + "?=";
    }
}
