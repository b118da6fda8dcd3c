package dev.portalaccess.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.portalaccess.model.PersonalItem;
import dev.portalaccess.model.PersonalItem.Kind;
import dev.portalaccess.testkit.Requirement;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Requirement("PA-106")
class PersonDocumentTest {

    private final StringWriter out = new StringWriter();
    private final PersonDocument document = new PersonDocument(out);

    @Test
    void is_one_object_with_every_item_in_order() throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("given", "Zo\u00eb \"Z\"");
        fields.put("address", "zoe@example.org");
        document.accept(new PersonalItem(Kind.IDENTITY, "h-1", fields));
        document.accept(new PersonalItem(Kind.USE, "c-1", Map.of("day", "2026-03-02")));
        document.end();
        assertThat(JSON.std.mapFrom(out.toString()))
                .isEqualTo(Map.of(
                        "items",
                        List.of(
                                Map.of(
                                        "kind",
                                        "IDENTITY",
                                        "id",
                                        "h-1",
                                        "given",
                                        "Zo\u00eb \"Z\"",
                                        "address",
                                        "zoe@example.org"),
                                Map.of("kind", "USE", "id", "c-1", "day", "2026-03-02"))));
        assertThat(out.toString()).startsWith("{\"items\":[{\"kind\":\"IDENTITY\",\"id\":\"h-1\",\"given\":");
    }

    @Test
    void is_no_document_until_it_is_ended() {
        document.accept(new PersonalItem(Kind.USE, "c-1", Map.of("day", "2026-03-02")));
        assertThatThrownBy(() -> JSON.std.mapFrom(out.toString())).isInstanceOf(IOException.class);
    }

    @Test
    void prints_no_person() {
        assertThat(new PersonalItem(Kind.IDENTITY, "h-1", Map.of("given", "Amelie")).toString())
                .doesNotContain("Amelie");
    }
}
