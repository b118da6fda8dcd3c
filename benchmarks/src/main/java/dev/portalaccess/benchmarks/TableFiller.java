package dev.portalaccess.benchmarks;

import dev.portalaccess.jdbc.internal.rows.ChartRows;
import dev.portalaccess.jdbc.internal.rows.GrantRows;
import dev.portalaccess.jdbc.internal.sql.RowValues;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.testkit.recording.MovableClock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A filler of tables with copies of some rows, each copy with its own ids. The database makes the copies, which is the
 * fastest way.
 */
final class TableFiller {

    private static final String ACCOUNT = "login-of-the-patient";
    private static final int SHORTEST_ID = 24;
    private static final int LONGEST_ID = 32;

    private final List<RowValues> rows;
    private final Map<String, String> ids;

    private TableFiller(List<RowValues> rows, Map<String, String> ids) {
        this.rows = rows;
        this.ids = ids;
    }

    /** Returns enablings that have all led to a grant; the i-th account is {@link #account}. */
    static TableFiller grantsAndAll() {
        return grants(new EnablingLoad().first(1).get(0));
    }

    /** Returns enablings alone, as the lists, the purge and delivery read them. */
    static TableFiller enablings() {
        return enablings(new EnablingLoad().first(1).get(0));
    }

    /** Returns the account of the copy. */
    static AccountId account(int copy) {
        return new AccountId("login-" + copy);
    }

    /** Returns the chart that the copy opens. */
    static ChartId chart(int copy) {
        return new ChartId("chart-" + copy);
    }

    private static TableFiller enablings(ChangeSet changes) {
        List<RowValues> rows = new ArrayList<>(HandWrittenRows.inserts(changes));
        changes.charts()
                .forEach(chart ->
                        rows.add(ChartRows.row(new Versioned<>(chart.value().record(), chart.version()))));
        return new TableFiller(rows, fresh(ids(changes)));
    }

    private static TableFiller grants(ChangeSet changes) {
        TableFiller enabling = enablings(changes);
        HolderId holder = changes.holders().get(0).value().id();
        Grant grant = grant(changes.charts().get(0).value().chart(), holder);
        enabling.rows.add(GrantRows.row(EnablingLoad.PRACTICE, grant, 0));
        enabling.ids.put(grant.id().value(), fresh(grant.id().value()));
        enabling.ids.put(grant.chart().value(), "'chart-' || i");
        enabling.ids.put(ACCOUNT, "'login-' || i");
        return enabling;
    }

    private static Grant grant(ChartId chart, HolderId holder) {
        return new Grant(
                new GrantId("grant-of-the-patient-00001"),
                chart,
                holder,
                new AccountId(ACCOUNT),
                new GrantTerms(Optional.empty(), Optional.empty(), Scope.FULL),
                ValidityPeriod.from(MovableClock.START),
                GrantState.NOT_HELD,
                new Provenance(
                        Provenance.Origin.ENABLED,
                        IndividualKind.PATIENT,
                        Optional.empty(),
                        List.of(chart),
                        Actor.staff("clerk-17")));
    }

    private static List<String> ids(ChangeSet changes) {
        List<String> ids = new ArrayList<>(List.of(changes.commit().value()));
        changes.charts().forEach(chart -> ids.add(chart.value().chart().value()));
        changes.holders().forEach(holder -> ids.add(holder.value().id().value()));
        changes.invitations().forEach(one -> ids.add(one.value().id().value()));
        changes.messages().forEach(message -> ids.add(message.id().value()));
        changes.claims().forEach(claim -> ids.add(claim.key().value()));
        return ids;
    }

    /** Returns the replacements of the ids, longest id first, because one id may be part of another. */
    private static Map<String, String> fresh(List<String> ids) {
        Map<String, String> fresh = new LinkedHashMap<>();
        ids.stream().sorted(Comparator.comparing(String::length).reversed()).forEach(id -> fresh.put(id, fresh(id)));
        return fresh;
    }

    private static String fresh(String id) {
        int length = Math.max(SHORTEST_ID, Math.min(LONGEST_ID, id.length()));
        return "left(md5(i || '/" + Integer.toHexString(id.hashCode()) + "'), " + length + ")";
    }

    /** Returns this filler limited to the rows of the tables. */
    TableFiller only(String... tables) {
        return new TableFiller(
                rows.stream()
                        .filter(row -> List.of(tables).contains(row.table()))
                        .toList(),
                ids);
    }

    /** Inserts {@code copies} copies of each row. */
    void into(DataSource source, int copies) {
        into(source, copies, Map.of());
    }

    /**
     * Inserts copies of each row, with other values in some columns.
     *
     * @param others SQL by the name of the column; {@code i} counts the copies from 1
     */
    void into(DataSource source, int copies, Map<String, String> others) {
        PlainSql.with(source::getConnection, connection -> {
            PlainSql.execute(connection, "SET synchronous_commit = off");
            for (RowValues row : rows) {
                PlainSql.execute(connection, insert(row, copies, others));
            }
            PlainSql.execute(connection, "VACUUM ANALYZE");
            PlainSql.execute(connection, "RESET synchronous_commit");
        });
    }

    private String insert(RowValues row, int copies, Map<String, String> others) {
        String values = row.columns().stream()
                .map(column ->
                        others.getOrDefault(column, expression(row.value(column).value())))
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + row.table() + " (" + String.join(", ", row.columns()) + ") SELECT " + values
                + " FROM generate_series(1, " + copies + ") AS s(i)";
    }

    private String expression(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        String text = value.toString();
        String expression = "'" + text.replace("'", "''") + "'";
        if (value instanceof String) {
            for (Map.Entry<String, String> id : ids.entrySet()) {
                if (text.contains(id.getKey())) {
                    expression = "replace(" + expression + ", '" + id.getKey() + "', " + id.getValue() + ")";
                }
            }
        }
        return expression;
    }
}
