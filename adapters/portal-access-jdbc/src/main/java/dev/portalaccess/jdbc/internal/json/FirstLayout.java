package dev.portalaccess.jdbc.internal.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A body of the layout before the one of documents, on its way to a document. It had no format, left out what has a
 * column, and had its state in the columns or fields {@code details} and one more.
 */
public final class FirstLayout {

    /** How a document of the codec begins, and no body before. */
    private static final String DOCUMENT = "{\"record\":";

    private static final String UNRECOGNISED = "UNRECOGNISED";

    private final Map<String, Object> former;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private FirstLayout(String record, Map<String, Object> former) {
        this.former = former;
        fields.put("record", record);
        fields.put("format", 1);
    }

    /** Reports whether the body is a document already. */
    public static boolean isDocument(String body) {
        return body.startsWith(DOCUMENT);
    }

    /** Returns the beginning of a record's document, to which the columns and parts of the body are added. */
    public static FirstLayout of(String record, String body) {
        return new FirstLayout(record, JsonText.object(body));
    }

    /** Returns the document of the blocks in an array. */
    public static String blocks(String body) {
        FirstLayout document = new FirstLayout("blocks", Map.of());
        document.fields.put("blocks", JsonText.array(body));
        return document.text();
    }

    /** Adds a field from a column. */
    public FirstLayout with(String name, String text) {
        fields.put(name, text);
        return this;
    }

    /** Adds a field from a column that may be empty. */
    public FirstLayout with(String name, Optional<String> text) {
        text.ifPresent(present -> fields.put(name, present));
        return this;
    }

    /** Adds an object of a column or more, with fields of the body. */
    public FirstLayout with(String name, Map<String, Object> columns, String... bodyFields) {
        Map<String, Object> object = new LinkedHashMap<>(columns);
        Stream.of(bodyFields).filter(former::containsKey).forEach(field -> object.put(field, former.get(field)));
        fields.put(name, object);
        return this;
    }

    /** Adds fields of the body, as far as it has them. */
    public FirstLayout keeping(String... names) {
        Stream.of(names).filter(former::containsKey).forEach(name -> fields.put(name, former.get(name)));
        return this;
    }

    /** Adds a state whose name and details are in the body. */
    public FirstLayout withState(String field) {
        return withState(
                field,
                String.valueOf(former.get(field)),
                Optional.ofNullable(former.get("details")).map(String::valueOf));
    }

    /** Adds a state from its columns. */
    public FirstLayout withState(String field, String name, Optional<String> details) {
        fields.put(field, state(name, details));
        return this;
    }

    /** Returns the document. */
    public String text() {
        return JsonText.text(fields);
    }

    private static Map<String, Object> state(String name, Optional<String> details) {
        if (name.equals(UNRECOGNISED)) {
            return unread(details.orElse(""));
        }
        try {
            Map<String, Object> state = new LinkedHashMap<>(Map.of("kind", name));
            details.map(JsonText::object).ifPresent(found -> found.forEach(state::putIfAbsent));
            return state;
        } catch (RuntimeException e) {
            return unread(name + " " + details.orElse(""));
        }
    }

    private static Map<String, Object> unread(String stored) {
        return Map.of("kind", UNRECOGNISED, "stored", stored);
    }
}
