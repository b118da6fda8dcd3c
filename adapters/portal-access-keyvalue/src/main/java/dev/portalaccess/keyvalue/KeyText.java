package dev.portalaccess.keyvalue;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The spelling of keys: parts that are joined by blanks, in printable ASCII. The order of the spelled keys is that of
 * their parts. A character that ASCII lacks, or that the spelling needs itself, is spelled as a mark and four digits.
 */
final class KeyText {

    private static final char LOW = '!';
    private static final char HIGH = '~';
    private static final int HEX_DIGITS = 4;
    private static final int DIGITS = 19;

    /** The farthest instant from the epoch that keys can tell apart from others, in milliseconds: some 31,000 years. */
    private static final long FARTHEST = 1_000_000_000_000_000L - 1;

    private KeyText() {}

    /** Returns the key that consists of the parts. */
    static String of(String... parts) {
        return Stream.of(parts).map(KeyText::spelled).collect(Collectors.joining(" "));
    }

    /** Returns the key that continues the first one with another. */
    static String join(String key, String more) {
        return key + " " + more;
    }

    /** Returns the lowest text above the key itself. */
    static String after(String key) {
        return key + " ";
    }

    /** Returns the lowest text above the key and every key that continues it. */
    static String beyond(String key) {
        return key + LOW;
    }

    /** Returns the parts of a key. */
    static List<String> parts(String key) {
        return Stream.of(key.split(" ", -1)).map(KeyText::plain).toList();
    }

    /** Returns a part that sorts by the instant, the earliest first. */
    static String rising(Instant at) {
        return digits(FARTHEST + millis(at));
    }

    /** Returns the instant of such a part. */
    static Instant risen(String part) {
        return Instant.ofEpochMilli(Long.parseLong(part) - FARTHEST);
    }

    /** Returns a part that sorts by the instant, the latest first. */
    static String falling(Instant at) {
        return digits(FARTHEST - millis(at));
    }

    /** Returns a part that sorts by the number, which is not negative. */
    static String digits(long number) {
        String digits = Long.toString(number);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    /** Reports whether the text is a number or an instant as a part of a key. */
    static boolean isDigits(String text) {
        return text.length() == DIGITS && text.chars().allMatch(sign -> sign >= '0' && sign <= '9');
    }

    private static long millis(Instant at) {
        long seconds = Math.max(-FARTHEST / 1_000, Math.min(FARTHEST / 1_000, at.getEpochSecond()));
        return seconds == at.getEpochSecond() ? at.toEpochMilli() : seconds * 1_000;
    }

    private static String spelled(String part) {
        StringBuilder spelled = new StringBuilder(part.length());
        for (int at = 0; at < part.length(); at++) {
            char unit = part.charAt(at);
            if (unit <= LOW) {
                spelled.append(LOW).append(HexFormat.of().withUpperCase().toHexDigits(unit));
            } else if (unit >= HIGH) {
                spelled.append(HIGH).append(HexFormat.of().withUpperCase().toHexDigits(unit));
            } else {
                spelled.append(unit);
            }
        }
        return spelled.toString();
    }

    private static String plain(String spelled) {
        StringBuilder plain = new StringBuilder(spelled.length());
        for (int at = 0; at < spelled.length(); at++) {
            char unit = spelled.charAt(at);
            if (unit == LOW || unit == HIGH) {
                plain.append((char) HexFormat.fromHexDigits(spelled, at + 1, at + 1 + HEX_DIGITS));
                at += HEX_DIGITS;
            } else {
                plain.append(unit);
            }
        }
        return plain.toString();
    }
}
