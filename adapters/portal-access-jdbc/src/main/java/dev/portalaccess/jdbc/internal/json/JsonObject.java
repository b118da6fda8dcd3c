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
 * A JSON object. An absent optional value is left out. Reading a field that is missing or has another type throws a
 * {@link RuntimeException}. Not safe for use by several threads.
 */
public final class JsonObject {

    private final Map<String, Object> fields;

    private JsonObject(Map<String, Object> fields) {
        this.fields = fields;
    }

    /** Returns an object without fields. */
    public static JsonObject empty() {
        return new JsonObject(new LinkedHashMap<>());
    }

    /** Returns the object in the stored text. */
    public static JsonObject read(String json) {
        try {
            return new JsonObject(JSON.std.mapFrom(json));
        } catch (IOException e) {
            throw new UnreadableRecordException(e);
        }
    }

    /** Returns the strings in the stored array. */
    public static List<String> readTexts(String json) {
        try {
            return JSON.std.listOfFrom(String.class, json);
        } catch (IOException e) {
            throw new UnreadableRecordException(e);
        }
    }

    /** Returns an array of strings. */
    public static String write(List<String> texts) {
        return json(texts);
    }

    /** Returns an object of strings, in the order of their names. */
    public static String write(SortedMap<String, String> texts) {
        return json(texts);
    }

    /** Returns an array of objects. */
    public static String writeAll(List<JsonObject> docs) {
        return json(docs.stream().map(doc -> doc.fields).toList());
    }

    /** Returns the objects in the stored array. */
    public static List<JsonObject> readAll(String json) {
        return read("{\"all\":" + json + "}").docs("all");
    }

    /** Returns this object as text. */
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

    /** Adds an instant in whole milliseconds. */
    public JsonObject put(String name, Instant instant) {
        return put(name, instant.toString());
    }

    /** Adds the name of a constant. */
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

    /** Adds a string if it is present. */
    public JsonObject putText(String name, Optional<String> text) {
        text.ifPresent(present -> put(name, present));
        return this;
    }

    /** Adds an object if it is present. */
    public JsonObject putDoc(String name, Optional<JsonObject> doc) {
        doc.ifPresent(present -> put(name, present));
        return this;
    }

    /** Returns a required string. */
    public String text(String name) {
        return (String) present(name);
    }

    /** Returns an optional string. */
    public Optional<String> maybe(String name) {
        return fields.containsKey(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** Returns a required number. */
    public int number(String name) {
        return Math.toIntExact(((Number) present(name)).longValue());
    }

    /** Returns a required instant. */
    public Instant instant(String name) {
        return Instant.parse(text(name));
    }

    /** Returns an optional instant. */
    public Optional<Instant> maybeInstant(String name) {
        return maybe(name).map(Instant::parse);
    }

    /** Returns a required constant, which this version must know. */
    public <E extends Enum<E>> E constant(String name, Class<E> of) {
        return Enum.valueOf(of, text(name));
    }

    /** Returns a required object. */
    @SuppressWarnings("unchecked")
    public JsonObject doc(String name) {
        return new JsonObject((Map<String, Object>) present(name));
    }

    /** Returns an optional object. */
    public Optional<JsonObject> maybeDoc(String name) {
        return fields.containsKey(name) ? Optional.of(doc(name)) : Optional.empty();
    }

    /** Returns an array of objects; empty if the field is missing. */
    @SuppressWarnings("unchecked")
    public List<JsonObject> docs(String name) {
        return many(name).stream()
                .map(one -> new JsonObject((Map<String, Object>) one))
                .toList();
    }

    /** Returns an array of strings; empty if the field is missing. */
    public List<String> texts(String name) {
        return many(name).stream().map(String.class::cast).toList();
    }

    /** Returns every field as a string, in the order of the names. */
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
