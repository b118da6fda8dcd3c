package dev.portalaccess.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The documents of every format as they once were written. A new sample is added to the file of the oldest format that
 * expresses it; no line in any file is ever changed, since stores are full of such documents.
 */
class GoldenDocumentsTest {

    static Stream<Arguments> documents() {
        return IntStream.rangeClosed(1, RecordCodec.FORMAT)
                .boxed()
                .flatMap(format -> golden(format).entrySet().stream()
                        .map(line -> Arguments.of(format, line.getKey(), line.getValue())));
    }

    @ParameterizedTest(name = "format {0}: {1}")
    @MethodSource("documents")
    void a_document_of_every_format_is_read(int format, String name, String document) {
        assertThat(AnyDocument.read(document)).isEqualTo(RecordSamples.all().get(name));
    }

    @Test
    void every_record_is_written_as_ever() {
        Map<String, String> written = new LinkedHashMap<>();
        RecordSamples.all().forEach((name, record) -> written.put(name, AnyDocument.write(record)));
        Map<String, String> ever = new LinkedHashMap<>();
        IntStream.rangeClosed(1, RecordCodec.FORMAT).forEach(format -> ever.putAll(golden(format)));
        assertThat(written).isEqualTo(ever);
    }

    private static Map<String, String> golden(int format) {
        Map<String, String> documents = new LinkedHashMap<>();
        try (InputStream in = GoldenDocumentsTest.class.getResourceAsStream("format-" + format + ".txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                int blank = line.indexOf(' ');
                documents.put(line.substring(0, blank), line.substring(blank + 1));
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return documents;
    }
}
