package dev.portalaccess.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be read fails with a code, and the failure says nothing of what was stored. */
class UnreadableRecordTest {

    private static final RecordCodec CODEC = new RecordCodec();
    private static final String HOLDER =
            CODEC.writeHolder(RecordSamples.holders().get(1));

    static Stream<Arguments> damaged() {
        return Stream.of(
                Arguments.of(UnreadableRecordException.MALFORMED, ""),
                Arguments.of(UnreadableRecordException.MALFORMED, "null"),
                Arguments.of(UnreadableRecordException.MALFORMED, "[]"),
                Arguments.of(UnreadableRecordException.MALFORMED, "{}"),
                Arguments.of(UnreadableRecordException.MALFORMED, "Ann, ann@example.org"),
                Arguments.of(UnreadableRecordException.MALFORMED, HOLDER.substring(0, HOLDER.length() - 9)),
                Arguments.of(UnreadableRecordException.MALFORMED, HOLDER + HOLDER),
                Arguments.of(UnreadableRecordException.MALFORMED, HOLDER.replace("\"format\":1", "\"format\":0")),
                Arguments.of(UnreadableRecordException.MALFORMED, HOLDER.replace("\"format\":1", "\"format\":1.5")),
                Arguments.of(UnreadableRecordException.MALFORMED, HOLDER.replace("\"chart\":", "\"id\":")),
                Arguments.of(
                        UnreadableRecordException.OTHER_RECORD,
                        CODEC.writeGrant(RecordSamples.grants().get(0))),
                Arguments.of(UnreadableRecordException.INVALID, HOLDER.replace("\"name\":", "\"nom\":")),
                Arguments.of(UnreadableRecordException.INVALID, HOLDER.replace("\"Ann@", "\"Ann @")),
                Arguments.of(UnreadableRecordException.INVALID, HOLDER.replace("\"wrong\":7", "\"wrong\":\"7\"")),
                Arguments.of(UnreadableRecordException.INVALID, HOLDER.replace("\"wrong\":7", "\"wrong\":7000000000")),
                Arguments.of(UnreadableRecordException.INVALID, HOLDER.replace("\"wrong\":7", "\"wrong\":1")),
                Arguments.of(
                        UnreadableRecordException.INVALID,
                        HOLDER.replace("\"account\":\"login-1\"", "\"account\":null")));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void a_failure_has_the_kind_and_the_code_and_nothing_else(String code, String document) {
        assertThat(document).isNotEqualTo(HOLDER);
        assertThatThrownBy(() -> CODEC.readHolder(document))
                .isInstanceOfSatisfying(UnreadableRecordException.class, failure -> {
                    assertThat(failure.kind()).isEqualTo("holder");
                    assertThat(failure.code()).isEqualTo(code);
                    assertThat(failure).hasMessage("holder: " + code).hasNoCause();
                    assertThat(failure.getSuppressed()).isEmpty();
                });
    }

    @Test
    void every_document_is_refused_by_the_readers_of_other_records() {
        RecordSamples.all().values().stream().map(AnyDocument::write).forEach(document -> {
            Object own = DocumentTree.of(document).get("record");
            AnyDocument.READERS.forEach((kind, reader) -> {
                if (!kind.equals(own)) {
                    assertThatThrownBy(() -> reader.apply(document))
                            .isInstanceOf(UnreadableRecordException.class)
                            .hasMessage(kind + ": " + UnreadableRecordException.OTHER_RECORD);
                }
            });
        });
    }

    @Test
    void no_field_of_a_record_can_be_missing_unless_it_is_optional_or_a_list() {
        String document = CODEC.writeGrant(RecordSamples.grants().get(0));
        DocumentTree.of(document).keySet().forEach(field -> {
            Map<String, Object> tree = DocumentTree.of(document);
            tree.remove(field);
            assertThatThrownBy(() -> CODEC.readGrant(DocumentTree.text(tree)))
                    .as(field)
                    .isInstanceOf(UnreadableRecordException.class);
        });
    }
}
