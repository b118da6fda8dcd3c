package dev.portalaccess.reports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.portalaccess.testkit.Requirement;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No text begins a formula in a spreadsheet, whichever separator the spreadsheet cuts the file at. */
@Requirement({"PA-150", "PA-151", "PA-152"})
class CsvCellProperties {

    private static final String SIGNS = "=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212";
    private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Cc}\\p{Cf}\\p{Z}\"]*[" + SIGNS + "]");

    @Property
    void no_piece_of_a_file_is_a_formula(@ForAll("cells") List<String> cells, @ForAll("separators") String separator) {
        StringWriter file = new StringWriter();
        CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .build(file)
                .writeRecord(cells.stream().map(CsvCell::text).toList());

        for (String piece : file.toString().split(Pattern.quote(separator))) {
            assertThat(FORMULA.matcher(piece).find()).as(piece).isFalse();
        }
    }

    @Property
    void nothing_else_changes(@ForAll("texts") String text) {
        assertThat(CsvCell.text(text).replace("'", ""))
                .isEqualTo(text.replaceAll("\\p{Cc}", " ").replace("'", ""));
    }

    @Example
    void usual_ids_stay_as_they_are() {
        for (String id : List.of("3f2504e0-4f89-11d3-9a0c-0305e82c3301", "clerk@example.org", "A+", "", "Zo\u00EB=1")) {
            assertThat(CsvCell.text(id)).isEqualTo(id);
        }
    }

    @Example
    void signs_at_the_beginning_get_an_apostrophe() {
        assertThat(List.of("=1", "+1", "-1", "@a", "\t=1", " \uFF1D1", "a;=1", "a\n-1", "--", "\"=1").stream()
                        .map(CsvCell::text))
                .containsExactly("'=1", "'+1", "'-1", "'@a", " '=1", " '\uFF1D1", "a;'=1", "a '-1", "'-'-", "\"'=1");
    }

    @Provide
    Arbitrary<List<String>> cells() {
        return texts().list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> any = Arbitraries.oneOf(
                Arbitraries.chars().ascii(),
                Arbitraries.of(
                        '=', '+', '-', '@', '\uFF1D', '\u2212', ';', ',', '|', '\t', '\r', '\n', '"', '\'', ' ', 'a'));
        return any.list()
                .ofMaxSize(12)
                .map(list -> list.stream().map(String::valueOf).reduce("", String::concat));
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(",", ";", "|", "\t", " ", "\n", "\r", "\"", ":", "/");
    }
}
