package dev.portalaccess.jdbc.internal.json;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lists and objects as JSON text. */
public final class JsonText {

    private JsonText() {}

    /** Returns an array of strings. */
    public static String write(List<String> texts) {
        return text(texts);
    }

    /** Returns an object of strings, in the order of their names. */
    public static String write(SortedMap<String, String> texts) {
        return text(texts);
    }

    /** Returns the strings in an array. */
    public static List<String> texts(String json) {
        try {
            return JSON.std.listOfFrom(String.class, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the strings in an object, in the order of their names. */
    public static SortedMap<String, String> namedTexts(String json) {
        SortedMap<String, String> texts = new TreeMap<>();
        object(json).forEach((name, text) -> texts.put(name, (String) text));
        return texts;
    }

    /** Returns the fields of an object. */
    public static Map<String, Object> object(String json) {
        try {
            return JSON.std.mapFrom(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Object> array(String json) {
        try {
            return JSON.std.listFrom(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Object value) {
        try {
            return JSON.std.asString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
