package dev.portalaccess.jdbc.internal.json;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A JSON object. What is optional and absent is left out. Reading what is not there, or is of another sort, throws a
 * {@link RuntimeException}. Not safe for several threads.
 */
public final class JsonObject {

    private final Map<String, Object> fields;

    private JsonObject(Map<String, Object> fields) {
        this.fields = fields;
    }

    /** An object without fields. */
    public static JsonObject empty() {
        return new JsonObject(new LinkedHashMap<>());
    }

    /** The object that was stored as that text. */
    public static JsonObject read(String json) {
        try {
            return new JsonObject(JSON.std.mapFrom(json));
        } catch (IOException e) {
            throw new UnreadableRecordException(e);
        }
    }

    /** The strings that were stored as that array. */
    public static List<String> readTexts(String json) {
        try {
            return JSON.std.listOfFrom(String.class, json);
        } catch (IOException e) {
            throw new UnreadableRecordException(e);
        }
    }

    /** An array of strings. */
    public static String write(List<String> texts) {
        return json(texts);
    }

    /** An object of strings, in the order of their names. */
    public static String write(SortedMap<String, String> texts) {
        return json(texts);
    }

    /** An array of objects. */
    public static String writeAll(List<JsonObject> docs) {
        return json(docs.stream().map(doc -> doc.fields).toList());
    }

    /** The objects that were stored as that array. */
    public static List<JsonObject> readAll(String json) {
        return read("{\"all\":" + json + "}").docs("all");
    }

    /** This object as text. */
    public String json() {
        return json(fields);
    }

    /** Adds a string. */
    public JsonObject put(String name, String text) {
        fields.put(name, text);
        return this;
    }

    /** Adds a number. */
    public JsonObject put(String name, long number) {
        fields.put(name, number);
        return this;
    }

    /** Adds an instant, which is in whole milliseconds. */
    public JsonObject put(String name, Instant instant) {
        return put(name, instant.toString());
    }

    /** Adds a constant by its name. */
    public JsonObject put(String name, Enum<?> constant) {
        return put(name, constant.name());
    }

    /** Adds an object. */
    public JsonObject put(String name, JsonObject doc) {
        fields.put(name, doc.fields);
        return this;
    }

    /** Adds an array of objects, unless it is empty. */
    public JsonObject putAll(String name, List<JsonObject> docs) {
        if (!docs.isEmpty()) {
            fields.put(name, docs.stream().map(doc -> doc.fields).toList());
        }
        return this;
    }

    /** Adds an array of strings, unless it is empty. */
    public JsonObject putTexts(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            fields.put(name, List.copyOf(texts));
        }
        return this;
    }

    /** Adds a string if there is one. */
    public JsonObject putText(String name, Optional<String> text) {
        text.ifPresent(present -> put(name, present));
        return this;
    }

    /** Adds an object if there is one. */
    public JsonObject putDoc(String name, Optional<JsonObject> doc) {
        doc.ifPresent(present -> put(name, present));
        return this;
    }

    /** A string that must be there. */
    public String text(String name) {
        return (String) present(name);
    }

    /** A string that may be there. */
    public Optional<String> maybe(String name) {
        return fields.containsKey(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** A number that must be there. */
    public int number(String name) {
        return Math.toIntExact(((Number) present(name)).longValue());
    }

    /** An instant that must be there. */
    public Instant instant(String name) {
        return Instant.parse(text(name));
    }

    /** An instant that may be there. */
    public Optional<Instant> maybeInstant(String name) {
        return maybe(name).map(Instant::parse);
    }

    /** A constant that must be there, and known. */
    public <E extends Enum<E>> E constant(String name, Class<E> of) {
        return Enum.valueOf(of, text(name));
    }

    /** An object that must be there. */
    @SuppressWarnings("unchecked")
    public JsonObject doc(String name) {
        return new JsonObject((Map<String, Object>) present(name));
    }

    /** An object that may be there. */
    public Optional<JsonObject> maybeDoc(String name) {
        return fields.containsKey(name) ? Optional.of(doc(name)) : Optional.empty();
    }

    /** An array of objects; empty if it is not there. */
    @SuppressWarnings("unchecked")
    public List<JsonObject> docs(String name) {
        return many(name).stream()
                .map(one -> new JsonObject((Map<String, Object>) one))
                .toList();
    }

    /** An array of strings; empty if it is not there. */
    public List<String> texts(String name) {
        return many(name).stream().map(String.class::cast).toList();
    }

    /** Every field as a string, in the order of the names. */
    public SortedMap<String, String> allTexts() {
        SortedMap<String, String> texts = new TreeMap<>();
        fields.keySet().forEach(name -> texts.put(name, text(name)));
        return texts;
    }

    private List<?> many(String name) {
        return fields.containsKey(name) ? (List<?>) present(name) : List.of();
    }

    private Object present(String name) {
        Object value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the field " + name + " is missing");
        }
        return value;
    }

    private static String json(Object value) {
        try {
            return JSON.std.asString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
