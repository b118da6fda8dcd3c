package dev.portalaccess.keyvalue;

import dev.portalaccess.json.UnreadableRecordException;
import dev.portalaccess.model.Seal;
import dev.portalaccess.model.Versioned;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * A record as it is stored: one text with what the store keeps beside the record, then the record's document.
 *
 * <p>The text is {@code number instant seal document}, for instance
 * <code>3 2026-03-02T15:00:00Z 1:key-1:Yx4 {"record":"holder", …}</code>, with a hyphen in place of a missing instant
 * or seal. Further words before the document are a newer version's, and are ignored.
 *
 * @param value the record
 * @param number the version of a record; the place of an open grant among those of its chart; the version of the chart
 *     that replaced a former grant; the fence of a message; else 0
 * @param at the instant of the commit that inserted a holder or a registration, that closed a grant or that replaced a
 *     former one; the end of a message's lease; else empty
 * @param seal the seal of a record, if it has one
 */
record StoredRow<T>(T value, long number, Optional<Instant> at, Optional<Seal> seal) {

    private static final String NONE = "-";
    private static final char DOCUMENT = '{';

    StoredRow(T value, long number, Optional<Instant> at) {
        this(value, number, at, Optional.empty());
    }

    /** Returns a row with nothing beside its record. */
    static <T> StoredRow<T> of(T value) {
        return new StoredRow<>(value, 0, Optional.empty());
    }

    /**
     * Returns the row in the text.
     *
     * @throws RowFormatException if this version cannot read it
     */
    static <T> StoredRow<T> read(String text, Function<String, T> reader) {
        try {
            int document = text.indexOf(DOCUMENT);
            String[] beside = text.substring(0, document).split(" ", -1);
            Optional<Instant> at = beside[1].equals(NONE) ? Optional.empty() : Optional.of(Instant.parse(beside[1]));
            Optional<Seal> seal = beside[2].equals(NONE) ? Optional.empty() : Optional.of(new Seal(beside[2]));
            return new StoredRow<>(reader.apply(text.substring(document)), Long.parseLong(beside[0]), at, seal);
        } catch (UnreadableRecordException e) {
            throw new RowFormatException(e);
        } catch (RuntimeException e) {
            throw new RowFormatException();
        }
    }

    String write(Function<T, String> writer) {
        return String.join(
                " ",
                Long.toString(number),
                at.map(Instant::toString).orElse(NONE),
                seal.map(Seal::text).orElse(NONE),
                writer.apply(value));
    }

    /** Returns the record with its version. */
    Versioned<T> versioned() {
        return new Versioned<>(value, number, seal);
    }

    /** Returns the instant that each row of this kind has. */
    Instant instant() {
        return at.orElseThrow(() -> new IllegalStateException("a row of this kind has an instant"));
    }
}
