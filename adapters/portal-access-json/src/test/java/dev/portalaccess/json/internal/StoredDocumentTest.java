package dev.portalaccess.json.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A record is written in the oldest format whose readers overlook nothing in it. */
class StoredDocumentTest {

    private static final JsonObject NEW_PART = JsonObject.empty().since(2).put("bars", "everyone");

    private static String format(JsonObject fields) {
        return StoredDocument.write("holder", fields).replaceAll(".*\"format\":([0-9]+).*", "$1");
    }

    @Test
    void a_record_without_new_parts_is_written_in_the_first_format() {
        assertThat(format(JsonObject.empty().put("id", "h-1"))).isEqualTo("1");
    }

    @Test
    void a_new_part_raises_the_format_however_deep_it_is() {
        assertThat(format(NEW_PART)).isEqualTo("2");
        assertThat(format(JsonObject.empty().put("part", NEW_PART))).isEqualTo("2");
        assertThat(format(JsonObject.empty().putDoc("part", Optional.of(NEW_PART))))
                .isEqualTo("2");
        assertThat(format(JsonObject.empty().with(JsonObject.empty().put("part", NEW_PART))))
                .isEqualTo("2");
        assertThat(format(JsonObject.empty().putAll("parts", List.of(1, 2), one -> NEW_PART)))
                .isEqualTo("2");
    }

    @Test
    void both_formats_are_read() {
        for (JsonObject fields : List.of(JsonObject.empty(), NEW_PART)) {
            assertThat(StoredDocument.read(StoredDocument.write("holder", fields))
                            .newer())
                    .isEmpty();
        }
    }
}
