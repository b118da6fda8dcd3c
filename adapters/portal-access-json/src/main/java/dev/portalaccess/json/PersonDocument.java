package dev.portalaccess.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.jr.ob.JSON;
import dev.portalaccess.model.PersonalItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes what is stored about a person as one JSON document, item by item (PA-106): an object with the field
 * {@code items}, a list of objects whose first fields are {@code kind} and {@code id}, and whose other fields are those
 * of the item, all of them texts.
 *
 * <p>Hand it to the export as its consumer, and {@linkplain #end end} it after an export that was done: a document that was
 * not ended is no JSON, so that one which was broken off is never taken for the whole. The writer stays open.
 *
 * <p>Not thread-safe. A writer that fails becomes an {@link UncheckedIOException}.
 */
public final class PersonDocument implements Consumer<PersonalItem> {

    private final JsonGenerator json;

    /** Begins a document on the writer, which the caller closes. */
    public PersonDocument(Writer out) {
        try {
            this.json = JSON.std.getStreamingFactory().createGenerator(requireNonNull(out, "out"));
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            json.writeStartObject();
            json.writeArrayFieldStart("items");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void accept(PersonalItem item) {
        try {
            json.writeStartObject();
            json.writeStringField("kind", item.kind().name());
            json.writeStringField("id", item.id());
            for (Map.Entry<String, String> field : item.fields().entrySet()) {
                json.writeStringField(field.getKey(), field.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the document, and writes the rest of it. Nothing can be added then. */
    public void end() {
        try {
            json.writeEndArray();
            json.writeEndObject();
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
