package dev.portalaccess.internal.secret;

import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.Randomness;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The form that links and tickets share: a prefix, so that scanners for leaked secrets know it; the symbols that
 * matter; and a check, so that a truncated or altered code is recognised without a lookup.
 *
 * <p>The check is the CRC-32 of the ASCII text before it, the prefix included, in lower case and with look-alikes
 * replaced. Its 32 bits are written as 7 symbols, the highest first, the uppermost three of the 35 bits being zero.
 */
final class ChecksummedFormat {

    private static final int CHECK_SYMBOLS = 7;

    /** Room for the longest code and surrounding blanks; a longer text is rejected unread. */
    private static final int LONGEST_TYPED = 256;

    private final String prefix;
    private final int symbols;
    private final int length;

    /** Creates the format with that number of symbols between {@code prefix} and check. */
    ChecksummedFormat(String prefix, int symbols) {
        this.prefix = prefix;
        this.symbols = symbols;
        this.length = prefix.length() + symbols + CHECK_SYMBOLS;
    }

    /** Returns a text that begins with {@code selector}, known lower-case symbols, and is random after that. */
    Secret issue(String selector, Randomness randomness) {
        byte[] random = CrockfordBase32.random(randomness, symbols - selector.length());
        CharBuffer text = CharBuffer.allocate(length).put(prefix).put(selector);
        for (byte value : random) {
            text.put(CrockfordBase32.lower(value));
        }
        Arrays.fill(random, (byte) 0);
        text.put(check(text.duplicate().flip()));
        return WipedChars.moveToSecret(text.array());
    }

    /** Returns the text as issued, if the typed text equals it apart from case and surrounding spaces. */
    Optional<Secret> parse(Secret typed) {
        return typed.length() > LONGEST_TYPED ? Optional.empty() : WipedChars.read(typed, this::canonical);
    }

    private Optional<Secret> canonical(char[] typed) {
        for (int i = 0; i < typed.length; i++) {
            typed[i] = CrockfordBase32.fold(typed[i]);
        }
        CharBuffer text = withoutBlanksAround(typed);
        return isWhole(text) ? Optional.of(Secret.of(text)) : Optional.empty();
    }

    private static CharBuffer withoutBlanksAround(char[] typed) {
        int from = 0;
        int until = typed.length;
        while (from < until && SeparatorCharacters.isBlank(typed[from])) {
            from++;
        }
        while (from < until && SeparatorCharacters.isBlank(typed[until - 1])) {
            until--;
        }
        return CharBuffer.wrap(typed, from, until - from);
    }

    private boolean isWhole(CharBuffer text) {
        int checkAt = length - CHECK_SYMBOLS;
        return text.length() == length
                && prefix.contentEquals(text.subSequence(0, prefix.length()))
                && text.chars().skip(prefix.length()).allMatch(c -> CrockfordBase32.isSymbol((char) c))
                && check(text.subSequence(0, checkAt)).equals(text.subSequence(checkAt, length));
    }

    private static CharBuffer check(CharBuffer text) {
        CRC32 crc = new CRC32();
        text.chars().forEach(crc::update);
        long rest = crc.getValue();
        char[] check = new char[CHECK_SYMBOLS];
        for (int i = CHECK_SYMBOLS - 1; i >= 0; i--) {
            check[i] = CrockfordBase32.lower((byte) (rest & CrockfordBase32.MASK));
            rest >>>= CrockfordBase32.BITS;
        }
        return CharBuffer.wrap(check);
    }
}
