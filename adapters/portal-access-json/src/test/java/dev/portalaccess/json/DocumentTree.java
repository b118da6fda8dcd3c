package dev.portalaccess.json;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A document as maps, lists and values, which tests can look into and change. */
final class DocumentTree {

    private DocumentTree() {}

    static Map<String, Object> of(String document) {
        try {
            return JSON.std.mapFrom(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Map<String, Object> tree) {
        try {
            return JSON.std.asString(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
