package dev.portalaccess.reports;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.reports.internal.CsvCell;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A report as a CSV file (RFC 4180): a line of names, then a line for each value that is passed. Every cell is quoted.
 * No cell is read as a formula by a spreadsheet, whatever separator the spreadsheet assumes: a sign that could begin one
 * and does not stand behind a letter or a digit gets an apostrophe in front, and control characters become blanks.
 *
 * <p>Not thread-safe. The file has ids, codes, days and numbers. A writer that fails makes the methods throw
 * {@link java.io.UncheckedIOException}.
 *
 * @param <T> the type of the values
 */
public final class CsvTable<T> implements Consumer<T>, Closeable {

    private final CsvWriter file;
    private final Function<T, Stream<List<String>>> lines;

    private CsvTable(Writer target, List<String> names, Function<T, Stream<List<String>>> lines) {
        this.file = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(requireNonNull(target, "target"));
        this.lines = lines;
        file.writeRecord(names);
    }

    /** Returns a table of the report on enrolment (PA-150), with a column for each {@link EnrolmentFigure}. */
    public static CsvTable<EnrolmentRow> enrolment(Writer target) {
        List<String> names = Stream.concat(
                        Stream.of("BEGIN_ON", "CHANNEL", "ISSUER_KIND", "ISSUER"),
                        Arrays.stream(EnrolmentFigure.values()).map(Enum::name))
                .toList();
        return new CsvTable<>(target, names, row -> Stream.of(enrolmentLine(row)));
    }

    /** Returns a table of measures (PA-151), with a line for each unit. */
    public static CsvTable<MeasureResult> measure(Writer target) {
        List<String> names =
                List.of("PROGRAM", "FIRST_ON", "LAST_ON", "GROUP", "CLINICIAN", "NUMERATOR", "DENOMINATOR");
        return new CsvTable<>(
                target, names, result -> result.counts().entrySet().stream().map(one -> measureLine(result, one)));
    }

    /** Returns a table of the patients of a measure (PA-151). */
    public static CsvTable<MeasuredPatient> patients(Writer target) {
        return new CsvTable<>(
                target,
                List.of("GROUP", "CLINICIAN", "CHART", "ACCESS"),
                one -> Stream.of(List.of(
                        CsvCell.text(one.unit().group().orElse("")),
                        CsvCell.text(one.unit().clinician().orElse("")),
                        CsvCell.text(one.chart().value()),
                        one.access().name())));
    }

    /** Returns a table of the grants that stand (PA-152). It says whether there is evidence, and never which. */
    public static CsvTable<StandingLine> grants(Writer target) {
        List<String> names =
                List.of("CHART", "GRANT", "HOLDER", "ACCOUNT", "ROLE", "ORIGIN", "BASIS", "EVIDENCE", "STATUS", "FROM");
        return new CsvTable<>(target, names, line -> Stream.of(grantLine(line.grant(), line.counted())));
    }

    /** Returns a table of how many grants stand in each class (PA-152). */
    public static CsvTable<Map.Entry<StandingClass, Long>> classes(Writer target) {
        return new CsvTable<>(
                target,
                List.of("BASIS", "EVIDENCE", "STATUS", "GRANTS"),
                one -> Stream.of(List.of(
                        basisOf(one.getKey()),
                        one.getKey().evidence().name(),
                        one.getKey().status().name(),
                        Long.toString(one.getValue()))));
    }

    /** Returns a table of the library's lists about grants (PA-152), with a line for each code. */
    public static CsvTable<StandingRemark> remarks(Writer target) {
        return new CsvTable<>(
                target,
                List.of("SUBJECT", "CHART", "GRANT", "CODE", "SINCE"),
                remark -> codesOf(remark)
                        .map(code -> List.of(
                                remark.subject().name(),
                                CsvCell.text(remark.chart().value()),
                                CsvCell.text(remark.grant().value()),
                                CsvCell.text(code),
                                remark.since()
                                        .map(Object::toString)
                                        .map(CsvCell::text)
                                        .orElse(""))));
    }

    /** Writes the lines of a value. */
    @Override
    public void accept(T value) {
        lines.apply(value).forEach(file::writeRecord);
    }

    /** Writes what is left, and closes the target. */
    @Override
    public void close() throws IOException {
        file.close();
    }

    private static List<String> enrolmentLine(EnrolmentRow row) {
        return Stream.concat(
                        Stream.of(
                                CsvCell.text(row.beginOn().toString()),
                                row.channel().name(),
                                row.issuer().kind().name(),
                                CsvCell.text(row.issuer().id())),
                        Arrays.stream(EnrolmentFigure.values()).map(row::count).map(count -> Long.toString(count)))
                .toList();
    }

    private static List<String> measureLine(MeasureResult result, Map.Entry<MeasuredUnit, MeasureCount> one) {
        return List.of(
                CsvCell.text(result.definition().program()),
                CsvCell.text(result.definition().period().firstOn().toString()),
                CsvCell.text(result.definition().period().lastOn().toString()),
                CsvCell.text(one.getKey().group().orElse("")),
                CsvCell.text(one.getKey().clinician().orElse("")),
                Long.toString(one.getValue().numerator()),
                Long.toString(one.getValue().denominator()));
    }

    private static List<String> grantLine(Grant grant, StandingClass counted) {
        return List.of(
                CsvCell.text(grant.chart().value()),
                CsvCell.text(grant.id().value()),
                CsvCell.text(grant.holder().value()),
                CsvCell.text(grant.account().value()),
                grant.provenance().as().name(),
                grant.provenance().origin().name(),
                basisOf(counted),
                counted.evidence().name(),
                counted.status().name(),
                CsvCell.text(grant.validity().from().toString()));
    }

    private static String basisOf(StandingClass counted) {
        return counted.basis().map(LegalBasis::name).orElse("");
    }

    private static Stream<String> codesOf(StandingRemark remark) {
        return remark.codes().isEmpty() ? Stream.of("") : remark.codes().stream();
    }
}
