package dev.portalaccess.benchmarks;

import dev.portalaccess.jdbc.internal.rows.AuditRows;
import dev.portalaccess.jdbc.internal.rows.ChartRows;
import dev.portalaccess.jdbc.internal.rows.HolderRows;
import dev.portalaccess.jdbc.internal.rows.InvitationRows;
import dev.portalaccess.jdbc.internal.rows.KeyRows;
import dev.portalaccess.jdbc.internal.rows.MessageRows;
import dev.portalaccess.jdbc.internal.rows.ReceiptRows;
import dev.portalaccess.jdbc.internal.sql.RowValues;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an enabling, written by code that knows the rows in advance. All preparation happens in the factory
 * methods, so only the writing itself is measured.
 *
 * @param sql an INSERT or UPDATE
 * @param values the values of its parameters, null among them
 */
record HandWrittenRows(String sql, List<@Nullable Object> values) {

    /** Returns a statement for each row. */
    static List<HandWrittenRows> separately(ChangeSet changes, UnaryOperator<@Nullable Object> asDriverWants) {
        List<HandWrittenRows> statements = new ArrayList<>();
        changes.charts().forEach(chart -> statements.add(chart(chart)));
        inserts(changes).forEach(row -> statements.add(insert(List.of(row))));
        return statements.stream()
                .map(one -> new HandWrittenRows(
                        one.sql, one.values.stream().map(asDriverWants).toList()))
                .toList();
    }

    /** Returns one statement for all rows, with one part for each table. */
    static HandWrittenRows together(ChangeSet changes, UnaryOperator<@Nullable Object> asDriverWants) {
        List<HandWrittenRows> parts = new ArrayList<>();
        changes.charts().forEach(chart -> parts.add(chart(chart)));
        inserts(changes).stream()
                .collect(Collectors.groupingBy(RowValues::table, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(rows -> parts.add(insert(rows)));
        int last = parts.size() - 1;
        String with = IntStream.range(0, last)
                .mapToObj(i -> "w" + i + " AS (" + parts.get(i).sql + ")")
                .collect(Collectors.joining(", ", "WITH ", " "));
        return new HandWrittenRows(
                with + parts.get(last).sql,
                parts.stream()
                        .flatMap(part -> part.values.stream())
                        .map(asDriverWants)
                        .toList());
    }

    /** Returns the rows that are inserted: all except those of charts. */
    static List<RowValues> inserts(ChangeSet changes) {
        requireFirst(changes);
        List<RowValues> rows = new ArrayList<>(List.of(ReceiptRows.row(changes.practice(), changes.receipt())));
        changes.holders()
                .forEach(holder -> rows.add(HolderRows.row(holder)
                        .set("created_at", changes.receipt().at())));
        changes.invitations().forEach(invitation -> rows.add(InvitationRows.row(invitation)));
        changes.invitations().forEach(invitation -> rows.addAll(InvitationRows.charts(invitation.value())));
        changes.claims().forEach(claim -> rows.add(KeyRows.row(changes.practice(), claim)));
        IntStream.range(0, changes.entries().size())
                .forEach(i -> rows.add(AuditRows.row(changes.entries().get(i), i)));
        changes.messages().forEach(message -> rows.add(MessageRows.row(message)));
        return rows;
    }

    private static void requireFirst(ChangeSet changes) {
        boolean first = changes.registrations().isEmpty()
                && changes.practiceRecord().isEmpty()
                && changes.releases().isEmpty()
                && changes.holders().stream().allMatch(holder -> holder.version() == 0)
                && changes.invitations().stream().allMatch(invitation -> invitation.version() == 0)
                && changes.charts().stream()
                        .allMatch(chart -> chart.value().grants().isEmpty());
        if (!first) {
            throw new IllegalArgumentException("an enabling writes other rows than it did");
        }
    }

    private static HandWrittenRows chart(ChartChange chart) {
        RowValues row = ChartRows.row(new Versioned<>(
                chart.value().record(), chart.version(), chart.next().seal()));
        if (chart.version() == 0) {
            return insert(List.of(row));
        }
        List<@Nullable Object> values = new ArrayList<>(values(row));
        values.addAll(
                List.of(chart.value().practice().value(), chart.value().chart().value(), chart.version()));
        String set = filled(row).stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        return new HandWrittenRows(
                "UPDATE portal_chart SET " + set + " WHERE practice = ? AND id = ? AND version = ?", values);
    }

    /** Returns an INSERT that omits columns without a value in any row. */
    private static HandWrittenRows insert(List<RowValues> rows) {
        List<String> columns =
                rows.stream().flatMap(row -> filled(row).stream()).distinct().toList();
        String marks = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        return new HandWrittenRows(
                "INSERT INTO " + rows.get(0).table() + " (" + String.join(", ", columns) + ") VALUES "
                        + String.join(", ", Collections.nCopies(rows.size(), marks)),
                rows.stream()
                        .flatMap(row ->
                                columns.stream().map(column -> row.value(column).value()))
                        .toList());
    }

    private static List<String> filled(RowValues row) {
        return row.columns().stream()
                .filter(column -> row.value(column).value() != null)
                .toList();
    }

    private static List<Object> values(RowValues row) {
        return filled(row).stream()
                .map(column -> Objects.requireNonNull(row.value(column).value()))
                .toList();
    }
}
