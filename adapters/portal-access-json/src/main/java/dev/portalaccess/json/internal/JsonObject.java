package dev.portalaccess.json.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object. An absent optional value and an empty list are left out. Reading a field that is missing or has
 * another type throws a {@link RuntimeException}. Not safe for use by several threads.
 */
public final class JsonObject {

    private final Map<String, Object> fields;

    /** The oldest format whose readers understand every field. */
    private int format = StoredDocument.FIRST_FORMAT;

    private JsonObject(Map<String, Object> fields) {
        this.fields = fields;
    }

    /** Returns an object without fields. */
    public static JsonObject empty() {
        return new JsonObject(new LinkedHashMap<>());
    }

    /**
     * Returns the object that is the whole of the text.
     *
     * @throws RuntimeException if the text is anything else, or if an object in it names a field twice
     */
    public static JsonObject read(String json) {
        try (JsonParser parser = JSON.std.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("not an object");
            }
            Map<String, Object> fields = fields(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("more than one object");
            }
            return new JsonObject(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> fields(JsonParser parser) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            int before = fields.size();
            fields.put(name, value(parser, parser.nextToken()));
            if (fields.size() == before) {
                throw new IllegalArgumentException("a field is named twice");
            }
        }
        return fields;
    }

    private static List<Object> elements(JsonParser parser) throws IOException {
        List<Object> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(parser, token));
        }
        return elements;
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_STRING -> parser.getText();
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> elements(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IllegalArgumentException("not a value");
        };
    }

    /** Returns this object as text. */
    public String json() {
        try {
            return JSON.std.asString(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** Adds an instant. */
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
        return since(doc.format);
    }

    /** Adds an object of strings, in the order of their names, unless it is empty. */
    JsonObject put(String name, SortedMap<String, String> texts) {
        if (!texts.isEmpty()) {
            fields.put(name, new LinkedHashMap<>(texts));
        }
        return this;
    }

    /** Adds the fields of the other object. */
    public JsonObject with(JsonObject other) {
        fields.putAll(other.fields);
        return since(other.format);
    }

    /**
     * States that a field of this object must not be overlooked, which readers of formats before {@code first} would
     * do. The record is then written in that format or a later one, so that they refuse it.
     */
    JsonObject since(int first) {
        format = Math.max(format, first);
        return this;
    }

    /** Returns the oldest format whose readers understand this object and all objects in it. */
    int format() {
        return format;
    }

    /** Adds an array of objects, one for each value, unless it is empty. */
    <T> JsonObject putAll(String name, List<T> values, Function<T, JsonObject> writer) {
        if (!values.isEmpty()) {
            List<JsonObject> docs = values.stream().map(writer).toList();
            fields.put(name, docs.stream().map(doc -> doc.fields).toList());
            docs.forEach(doc -> since(doc.format));
        }
        return this;
    }

    /** Adds an array of strings, one for each value, unless it is empty. */
    <T> JsonObject putTexts(String name, List<T> values, Function<T, String> writer) {
        if (!values.isEmpty()) {
            fields.put(name, values.stream().map(writer).toList());
        }
        return this;
    }

    /** Adds a string if it is present. */
    JsonObject putText(String name, Optional<String> text) {
        text.ifPresent(present -> put(name, present));
        return this;
    }

    /** Adds an object if it is present. */
    JsonObject putDoc(String name, Optional<JsonObject> doc) {
        doc.ifPresent(present -> put(name, present));
        return this;
    }

    /** Returns a required string. */
    public String text(String name) {
        return (String) present(name);
    }

    /** Returns an optional string. */
    Optional<String> maybe(String name) {
        return fields.containsKey(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** Returns a required whole number. */
    public long number(String name) {
        Object value = present(name);
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        throw new IllegalArgumentException("the field " + name + " is no whole number");
    }

    /** Returns a required whole number of 32 bits. */
    int smallNumber(String name) {
        return Math.toIntExact(number(name));
    }

    /** Returns a required instant. */
    Instant instant(String name) {
        return InstantText.parse(text(name));
    }

    /** Returns an optional instant. */
    Optional<Instant> maybeInstant(String name) {
        return maybe(name).map(InstantText::parse);
    }

    /** Returns a required constant, which this version must know. */
    <E extends Enum<E>> E constant(String name, Class<E> of) {
        return Enum.valueOf(of, text(name));
    }

    /** Returns a required object. */
    @SuppressWarnings("unchecked")
    JsonObject doc(String name) {
        return new JsonObject((Map<String, Object>) present(name));
    }

    /** Returns an optional object. */
    Optional<JsonObject> maybeDoc(String name) {
        return fields.containsKey(name) ? Optional.of(doc(name)) : Optional.empty();
    }

    /** Returns a value for each object in an array; empty if the field is missing. */
    @SuppressWarnings("unchecked")
    <T> List<T> docs(String name, Function<JsonObject, T> reader) {
        List<T> values = new ArrayList<>();
        for (Object one : many(name)) {
            values.add(reader.apply(new JsonObject((Map<String, Object>) one)));
        }
        return values;
    }

    /** Returns a value for each string in an array; empty if the field is missing. */
    <T> List<T> texts(String name, Function<String, T> reader) {
        List<T> values = new ArrayList<>();
        for (Object one : many(name)) {
            values.add(reader.apply((String) one));
        }
        return values;
    }

    /** Returns every field as a string, in the order of the names. */
    SortedMap<String, String> allTexts() {
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
}
