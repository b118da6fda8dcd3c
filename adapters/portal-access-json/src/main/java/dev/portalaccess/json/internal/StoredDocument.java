package dev.portalaccess.json.internal;

import java.util.Optional;

/**
 * The text of one record: its name and its format, then its fields.
 *
 * @param record the name of the record's kind
 * @param fields the fields, with the name and the format among them
 * @param newer the whole text, if its format is newer than this version
 */
public record StoredDocument(String record, JsonObject fields, Optional<String> newer) {

    /** The newest format that is written and fully read. */
    public static final int FORMAT = 2;

    /** The format of every record that has nothing in it which readers of that format would overlook. */
    static final int FIRST_FORMAT = 1;

    private static final String RECORD = "record";
    private static final String FORMAT_FIELD = "format";

    /**
     * Returns the document in the text.
     *
     * @throws RuntimeException if the text is no document
     */
    public static StoredDocument read(String text) {
        JsonObject fields = JsonObject.read(text);
        long format = fields.number(FORMAT_FIELD);
        if (format < 1) {
            throw new IllegalArgumentException("formats begin at 1");
        }
        return new StoredDocument(fields.text(RECORD), fields, format > FORMAT ? Optional.of(text) : Optional.empty());
    }

    /** Returns the text of a record, in the oldest format that expresses it. */
    public static String write(String record, JsonObject fields) {
        return JsonObject.empty()
                .put(RECORD, record)
                .put(FORMAT_FIELD, fields.format())
                .with(fields)
                .json();
    }
}
