package dev.portalaccess.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.stored.ChartAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the storage guide and the package's page show, done. */
class StorageGuideTest {

    private static final String FIRST_LINE = "RecordCodec codec = new RecordCodec();";

    @Test
    void a_store_on_keys_and_values_keeps_a_chart_and_its_grants() {
        Map<String, String> shelf = new HashMap<>();
        ChartAccess chart = chart();
        RecordCodec codec = new RecordCodec();
        shelf.put("chart/" + chart.chart().value(), codec.writeChart(chart.record()));
        for (Grant grant : chart.grants()) {
            shelf.put("grant/" + grant.id().value(), codec.writeGrant(grant));
        }

        List<Grant> grants = new ArrayList<>();
        chart.grants()
                .forEach(grant -> grants.add(
                        codec.readGrant(shelf.get("grant/" + grant.id().value()))));
        assertThat(new ChartAccess(codec.readChart(shelf.get("chart/camille")), grants))
                .isEqualTo(chart);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../docs/guide/storage.md",
                "src/main/java/dev/portalaccess/json/package-info.java",
            })
    void the_code_shown_is_the_code_of_this_test(String page) throws IOException {
        List<String> shown = codeIn(page);
        assertThat(shown).hasSize(5).isEqualTo(codeIn("src/test/java/dev/portalaccess/json/StorageGuideTest.java"));
    }

    private static List<String> codeIn(String file) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.map(line -> line.strip().replaceFirst("^\\* ?", "").strip())
                    .dropWhile(line -> !line.equals(FIRST_LINE))
                    .limit(5)
                    .toList();
        }
    }

    private static ChartAccess chart() {
        return new ChartAccess(RecordSamples.charts().get(1), RecordSamples.grants());
    }
}
