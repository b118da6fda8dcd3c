package dev.portalaccess.internal.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Encodes fields so that two different lists of fields never give the same bytes. Used by one thread. */
final class CanonicalBytes {

    private static final int LAST_ASCII = 0x7F;

    private final ByteArrayDataOutput out = ByteStreams.newDataOutput();

    CanonicalBytes number(long value) {
        out.writeLong(value);
        return this;
    }

    CanonicalBytes instant(Instant instant) {
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano());
        return this;
    }

    /**
     * Adds the length in bytes, then the text as UTF-8. Ids and codes are composed (PA-110); a text that is not was
     * changed by somebody else.
     */
    CanonicalBytes text(String text) {
        if (isAscii(text)) {
            out.writeInt(text.length());
            out.write(text.getBytes(US_ASCII));
            return this;
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            throw new IllegalArgumentException("an audit entry has a text that is not composed");
        }
        ByteBuffer utf8 = utf8(text);
        out.writeInt(utf8.remaining());
        out.write(utf8.array(), utf8.arrayOffset(), utf8.remaining());
        return this;
    }

    CanonicalBytes optional(Optional<String> text) {
        out.writeByte(text.isPresent() ? 1 : 0);
        text.ifPresent(this::text);
        return this;
    }

    CanonicalBytes map(Map<String, String> pairs) {
        SortedMap<String, String> sorted = new TreeMap<>(Map.copyOf(pairs));
        out.writeInt(sorted.size());
        sorted.forEach((key, value) -> text(key).text(value));
        return this;
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    /** Reports whether a text is composed and its own UTF-8, as nearly all are. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_ASCII) {
                return false;
            }
        }
        return true;
    }

    private static ByteBuffer utf8(String text) {
        try {
            // Not String.getBytes: it writes every half of a surrogate pair as the same question mark.
            return UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("an audit entry has half a character in it", e);
        }
    }
}
