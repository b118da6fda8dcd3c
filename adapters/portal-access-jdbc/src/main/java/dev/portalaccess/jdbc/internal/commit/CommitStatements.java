package dev.portalaccess.jdbc.internal.commit;

import dev.portalaccess.jdbc.internal.rows.AuditRows;
import dev.portalaccess.jdbc.internal.rows.ChartRows;
import dev.portalaccess.jdbc.internal.rows.FeedRows;
import dev.portalaccess.jdbc.internal.rows.GrantRows;
import dev.portalaccess.jdbc.internal.rows.HolderRows;
import dev.portalaccess.jdbc.internal.rows.InvitationRows;
import dev.portalaccess.jdbc.internal.rows.KeyRows;
import dev.portalaccess.jdbc.internal.rows.MessageRows;
import dev.portalaccess.jdbc.internal.rows.ReceiptRows;
import dev.portalaccess.jdbc.internal.rows.RegistrationRows;
import dev.portalaccess.jdbc.internal.rows.RequestRows;
import dev.portalaccess.jdbc.internal.rows.TableNames;
import dev.portalaccess.jdbc.internal.sql.ConditionalStatement;
import dev.portalaccess.jdbc.internal.sql.DatabaseDialect;
import dev.portalaccess.jdbc.internal.sql.RowValues;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChangeSet.KeyClaim;
import dev.portalaccess.model.stored.ChartChange;
import dev.portalaccess.model.stored.Invitation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statements of one commit. Records are in the order of their ids, so that two commits that touch the same records
 * lock them in the same order.
 */
final class CommitStatements {

    /** The most rows in one statement; some drivers allow only some ten thousand question marks. */
    private static final int MOST_ROWS = 100;

    /** The assumptions about the keys that a commit claims. */
    enum Keys {
        /** They are free: nearly always so, and written with less ado. */
        FREE,
        /** The claiming record may already have one of the keys. */
        PERHAPS_OWN
    }

    /** More than the grants that one commit adds to a chart. */
    private static final long PLACES = 1_000_000;

    private static final List<String> OF_GRANT = List.of("practice", "chart", "id");

    private final DatabaseDialect database;
    private final ChangeSet changes;
    private final Keys keys;
    private final SqlParameter practice;
    private final List<ConditionalStatement> parts = new ArrayList<>();
    /** New rows by table: however many records a commit inserts, they take a few statements. */
    private final Map<String, List<RowValues>> inserted = new LinkedHashMap<>();

    private CommitStatements(DatabaseDialect database, ChangeSet changes, Keys keys) {
        this.keys = keys;
        this.database = database;
        this.changes = changes;
        this.practice = SqlParameter.of(changes.practice().value());
    }

    /** Returns all statements of the commit. */
    static List<ConditionalStatement> parts(DatabaseDialect database, ChangeSet changes, Keys keys) {
        CommitStatements writing = new CommitStatements(database, changes, keys);
        writing.receipt();
        writing.charts();
        writing.records();
        writing.practiceRecord();
        writing.keys();
        writing.appended();
        writing.inserted.values().forEach(writing::addInserts);
        // Last, because a counter that the feed may have is locked until the commit.
        writing.parts.addAll(FeedRows.statements(database.feedNumbers(), changes));
        return Collections.unmodifiableList(writing.parts);
    }

    private void receipt() {
        insert(List.of(ReceiptRows.row(changes.practice(), changes.receipt())));
    }

    private void charts() {
        changes.charts().stream()
                .sorted(Comparator.comparing(change -> change.value().chart().value()))
                .forEach(change -> {
                    write(
                            ChartRows.row(new Versioned<>(
                                    change.value().record(),
                                    change.version(),
                                    change.next().seal())),
                            change.version());
                    if (change.version() == 0) {
                        insert(written(change));
                        insert(closed(change));
                    } else {
                        writeGrants(change);
                    }
                });
    }

    /** Returns rows whose places keep the order: grants of a later version of the chart stand behind earlier ones. */
    private List<RowValues> written(ChartChange change) {
        long first = (change.version() + 1) * PLACES;
        List<Grant> grants = change.writtenGrants();
        return IntStream.range(0, grants.size())
                .mapToObj(i -> GrantRows.row(changes.practice(), grants.get(i), first + i))
                .toList();
    }

    private List<RowValues> closed(ChartChange change) {
        return change.closed().stream()
                .map(grant -> GrantRows.closedRow(
                        changes.practice(), grant, changes.receipt().at()))
                .toList();
    }

    /** Keeps the former versions of the grants that change, writes those, and moves closed ones. */
    private void writeGrants(ChartChange change) {
        List<RowValues> written = written(change);
        List<RowValues> closed = closed(change);
        chunks(written).forEach(rows -> keepFormers(change, rows));
        chunks(closed).forEach(rows -> keepFormers(change, rows));
        chunks(written).forEach(rows -> parts.add(database.upsert(OF_GRANT, Set.of("place"), rows)));
        insert(closed);
        if (!closed.isEmpty()) {
            parts.add(ConditionalStatement.any(
                    "DELETE FROM " + TableNames.GRANT + " WHERE practice = ? AND chart = ? AND "
                            + database.isOneOf("id"),
                    List.of(practice, chartId(change), ids(closed))));
        }
    }

    private void keepFormers(ChartChange change, List<RowValues> next) {
        List<SqlParameter> params = new ArrayList<>(List.of(
                SqlParameter.of(change.version()),
                SqlParameter.of(changes.receipt().at()),
                practice,
                chartId(change),
                ids(next)));
        next.forEach(
                grant -> List.of("id", "holder", "account", "body").forEach(column -> params.add(grant.value(column))));
        String same = next.stream()
                .map(grant -> "(id = ? AND holder = ? AND account = ? AND body = ?)")
                .collect(Collectors.joining(" OR "));
        parts.add(ConditionalStatement.any(
                "INSERT INTO " + TableNames.FORMER_GRANT
                        + " (practice, chart, id, place, holder, account, body, version, replaced_at)"
                        + " SELECT practice, chart, id, place, holder, account, body, " + database.number() + ", "
                        + database.instant() + " FROM " + TableNames.GRANT + " WHERE practice = ? AND chart = ? AND "
                        + database.isOneOf("id") + " AND NOT (" + same + ")",
                params));
    }

    private static SqlParameter ids(List<RowValues> grants) {
        return SqlParameter.ofTexts(grants.stream()
                .map(grant -> String.valueOf(grant.value("id").value()))
                .toList());
    }

    private void records() {
        sorted(changes.holders(), holder -> holder.id().value()).forEach(holder -> {
            write(dated(HolderRows.row(holder), holder.version()), holder.version());
            // No account is ever taken away again: whoever has used one stays the same human.
            chunks(HolderRows.accounts(holder.value()))
                    .forEach(rows ->
                            parts.add(database.upsert(List.of("practice", "account", "holder"), Set.of(), rows)));
        });
        sorted(changes.registrations(), one -> one.id().value())
                .forEach(one -> write(dated(RegistrationRows.row(one), one.version()), one.version()));
        sorted(changes.requests(), one -> one.id().value()).forEach(one -> write(RequestRows.row(one), one.version()));
        sorted(changes.invitations(), invitation -> invitation.id().value()).forEach(invitation -> {
            write(InvitationRows.row(invitation), invitation.version());
            chartsOf(invitation);
        });
    }

    private RowValues dated(RowValues row, long version) {
        return version == 0 ? row.set("created_at", changes.receipt().at()) : row;
    }

    private void chartsOf(Versioned<Invitation> invitation) {
        List<RowValues> charts = InvitationRows.charts(invitation.value());
        if (invitation.version() == 0) {
            insert(charts);
            return;
        }
        List<SqlParameter> params = new ArrayList<>(
                List.of(practice, SqlParameter.of(invitation.value().id().value())));
        charts.forEach(chart -> params.add(chart.value("chart")));
        parts.add(ConditionalStatement.any(
                "DELETE FROM " + TableNames.INVITATION_CHART + " WHERE practice = ? AND invitation = ?"
                        + butNot("chart", charts.size()),
                params));
        chunks(charts)
                .forEach(
                        rows -> parts.add(database.upsert(List.of("practice", "invitation", "chart"), Set.of(), rows)));
    }

    private void practiceRecord() {
        changes.practiceRecord()
                .ifPresent(record -> write(ChartRows.row(changes.practice(), record), record.version()));
    }

    private void keys() {
        changes.releases().stream()
                .filter(release ->
                        changes.claims().stream().noneMatch(claim -> claim.key().equals(release.key())))
                .distinct()
                .forEach(this::release);
        List<KeyClaim> claims = sorted(changes.claims());
        chunks(claims.stream()
                        .filter(claim -> formers(claim).isEmpty())
                        .map(this::row)
                        .toList())
                .forEach(rows ->
                        parts.add(keys == Keys.FREE ? database.takeFree(rows) : database.take(rows, List.of())));
        claims.stream()
                .filter(claim -> !formers(claim).isEmpty())
                .forEach(claim -> parts.add(database.take(List.of(row(claim)), formers(claim))));
    }

    private void release(KeyClaim release) {
        parts.add(ConditionalStatement.any(
                "DELETE FROM " + TableNames.KEY + " WHERE practice = ? AND kind = ? AND name = ? AND owner = ?",
                row(release).values()));
    }

    private RowValues row(KeyClaim claim) {
        return KeyRows.row(changes.practice(), claim);
    }

    /** Returns the records that release the key in the same commit. */
    private List<String> formers(KeyClaim claim) {
        return changes.releases().stream()
                .filter(release -> release.key().equals(claim.key()))
                .map(KeyClaim::owner)
                .toList();
    }

    private void appended() {
        insert(IntStream.range(0, changes.entries().size())
                .mapToObj(i -> AuditRows.row(changes.entries().get(i), i))
                .toList());
        insert(changes.messages().stream().map(MessageRows::row).toList());
    }

    /** Writes the row if the stored version is exactly {@code version}. */
    private void write(RowValues row, long version) {
        if (version == 0) {
            insert(List.of(row));
            return;
        }
        List<String> key = row.columns().contains("id") ? List.of("practice", "id") : List.of("practice");
        List<String> others =
                row.columns().stream().filter(column -> !key.contains(column)).toList();
        List<SqlParameter> params = new ArrayList<>();
        others.forEach(column -> params.add(row.value(column)));
        key.forEach(column -> params.add(row.value(column)));
        params.add(SqlParameter.of(version));
        parts.add(ConditionalStatement.exactly(
                1,
                "UPDATE " + row.table() + " SET " + String.join(" = ?, ", others) + " = ? WHERE "
                        + String.join(" = ? AND ", key) + " = ? AND version = ?",
                params));
    }

    private void insert(List<RowValues> rows) {
        rows.forEach(row -> inserted.computeIfAbsent(row.table() + row.columns(), table -> new ArrayList<>())
                .add(row));
    }

    private void addInserts(List<RowValues> rows) {
        chunks(rows).forEach(some -> parts.add(database.insert(some)));
    }

    private static List<List<RowValues>> chunks(List<RowValues> rows) {
        return IntStream.iterate(0, from -> from < rows.size(), from -> from + MOST_ROWS)
                .mapToObj(from -> rows.subList(from, Math.min(rows.size(), from + MOST_ROWS)))
                .toList();
    }

    private static String butNot(String column, int count) {
        return count == 0 ? "" : " AND " + column + " NOT IN (" + ConditionalStatement.marks(count) + ")";
    }

    private static SqlParameter chartId(ChartChange change) {
        return SqlParameter.of(change.value().chart().value());
    }

    private static <T> List<Versioned<T>> sorted(List<Versioned<T>> records, Function<T, String> id) {
        return records.stream()
                .sorted(Comparator.comparing(record -> id.apply(record.value())))
                .toList();
    }

    private static List<KeyClaim> sorted(List<KeyClaim> claims) {
        return claims.stream()
                .sorted(Comparator.comparing((KeyClaim claim) -> claim.key().kind())
                        .thenComparing(claim -> claim.key().value()))
                .toList();
    }
}
