package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.commit.ReceiptConfirmation;
import dev.portalaccess.jdbc.internal.rows.AuditRows;
import dev.portalaccess.jdbc.internal.rows.ChartRows;
import dev.portalaccess.jdbc.internal.rows.GrantRows;
import dev.portalaccess.jdbc.internal.rows.HolderRows;
import dev.portalaccess.jdbc.internal.rows.InvitationRows;
import dev.portalaccess.jdbc.internal.rows.ReceiptRows;
import dev.portalaccess.jdbc.internal.rows.RegistrationRows;
import dev.portalaccess.jdbc.internal.rows.RequestRows;
import dev.portalaccess.jdbc.internal.rows.TableNames;
import dev.portalaccess.jdbc.internal.sql.RowReader;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.jdbc.internal.sql.SqlRunner;
import dev.portalaccess.jdbc.internal.sql.TextCondition;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RecordKey.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The reads of single records, one statement each. */
public final class PointReads {

    /** The keys of an invitation, apart from its id. */
    static final Set<Kind> OF_INVITATIONS = Set.of(Kind.SELECTOR, Kind.USER_NAME, Kind.SERIAL, Kind.LIVE_INVITATION);

    /** The keys of a holder. */
    static final Set<Kind> OF_HOLDERS = Set.of(Kind.HOLDER_CHART, Kind.HOLDER_PERSON, Kind.BARRED_MAILBOX);

    /** The keys of a registration. */
    static final Set<Kind> OF_REGISTRATIONS =
            Set.of(Kind.REGISTRATION_INVITATION, Kind.LIVE_REGISTRATION, Kind.APPOINTMENT);

    /** The keys of a request for access. */
    static final Set<Kind> OF_REQUESTS = Set.of(Kind.OPEN_ACCESS_REQUEST);

    private static final Set<Kind> OF_RECEIPTS = Set.of(Kind.REQUEST);

    private static final String RECORD = "c.version, c.merged_into, c.blocks, c.trail_length, c.trail_last, c.tags,"
            + " c.redeemable, c.reopened_at, c.seal AS chart_seal";

    private static final String CHARTS = "SELECT c.id, " + RECORD
            + ", g.id AS grant_id, g.chart, g.holder, g.account, g.body FROM " + TableNames.CHART + " c LEFT JOIN "
            + TableNames.GRANT + " g ON g.practice = c.practice AND g.chart = c.id WHERE c.practice = ? AND ";

    private static final String OWNER =
            "(SELECT owner FROM " + TableNames.KEY + " WHERE practice = ? AND kind = ? AND name = ?)";

    private final SqlRunner runner;
    private final ReceiptConfirmation receipts;

    /** Creates reads that use the runner. */
    public PointReads(SqlRunner runner) {
        this.runner = runner;
        this.receipts = new ReceiptConfirmation(runner);
    }

    /** Returns the access of charts, with an entry for each. */
    public Map<ChartId, Versioned<ChartAccess>> charts(PracticeId practice, Set<ChartId> charts) {
        SqlParameter in = SqlParameter.of(practice.value());
        TextCondition wanted = TextCondition.of(
                runner.database(), "c.id", charts.stream().map(ChartId::value).toList());
        Map<ChartId, Versioned<ChartRecord>> records = new HashMap<>();
        Map<ChartId, List<Grant>> grants = new HashMap<>();
        runner.read(session -> {
            records.clear();
            grants.clear();
            return session.list(
                    CHARTS + wanted.sql() + " ORDER BY c.id, g.place", List.of(in, wanted.param()), columns -> {
                        ChartId chart = new ChartId(columns.text("id"));
                        records.put(chart, ChartRows.chart(practice, chart, columns));
                        if (columns.maybe("grant_id").isPresent()) {
                            grants.computeIfAbsent(chart, id -> new ArrayList<>())
                                    .add(GrantRows.grant(columns));
                        }
                        return chart;
                    });
        });
        Map<ChartId, Versioned<ChartAccess>> found = new HashMap<>();
        for (ChartId chart : charts) {
            Versioned<ChartRecord> record = records.get(chart);
            found.put(
                    chart,
                    record == null
                            ? Versioned.fresh(ChartAccess.untouched(practice, chart))
                            : new Versioned<>(
                                    new ChartAccess(record.value(), grants.getOrDefault(chart, List.of())),
                                    record.version(),
                                    record.seal()));
        }
        return found;
    }

    /** Returns the invitations with the keys. */
    public Map<RecordKey, Versioned<Invitation>> invitations(PracticeId practice, Set<RecordKey> keys) {
        return new KeyedReads<>(
                        runner,
                        TableNames.INVITATION,
                        InvitationRows.COLUMNS,
                        Kind.INVITATION,
                        OF_INVITATIONS,
                        columns -> InvitationRows.invitation(practice, columns))
                .find(practice, keys);
    }

    /** Returns the holders with the keys. */
    public Map<RecordKey, Versioned<Holder>> holders(PracticeId practice, Set<RecordKey> keys) {
        return new KeyedReads<>(
                        runner,
                        TableNames.HOLDER,
                        HolderRows.COLUMNS,
                        Kind.HOLDER,
                        OF_HOLDERS,
                        columns -> HolderRows.holder(practice, columns))
                .find(practice, keys);
    }

    /** Returns the registration with the key. */
    public Optional<Versioned<Registration>> registration(PracticeId practice, RecordKey key) {
        return find(
                TableNames.REGISTRATION,
                RegistrationRows.COLUMNS,
                "id",
                practice,
                narrowed(key, Kind.REGISTRATION, OF_REGISTRATIONS),
                columns -> RegistrationRows.registration(practice, columns));
    }

    /** Returns the request for access with the key. */
    public Optional<Versioned<AccessRequest>> request(PracticeId practice, RecordKey key) {
        return find(
                TableNames.ACCESS_REQUEST,
                RequestRows.COLUMNS,
                "id",
                practice,
                narrowed(key, Kind.ACCESS_REQUEST, OF_REQUESTS),
                RequestRows::request);
    }

    /** Returns the receipt with the key. */
    public Optional<CommandReceipt> receipt(PracticeId practice, RecordKey key) {
        Optional<CommandReceipt> found = find(
                TableNames.RECEIPT,
                ReceiptRows.COLUMNS,
                "commit_id",
                practice,
                narrowed(key, Kind.COMMIT, OF_RECEIPTS),
                ReceiptRows::receipt);
        found.ifPresent(receipt -> receipts.confirm(practice, receipt.commit()));
        return found;
    }

    /** Returns the record of the practice. */
    public Versioned<PracticeRecord> practiceRecord(PracticeId practice) {
        return runner.read(session -> session.first(
                        "SELECT version, trail_length, trail_last, restored, policy, seal FROM " + TableNames.PRACTICE
                                + " WHERE practice = ?",
                        List.of(SqlParameter.of(practice.value())),
                        ChartRows::practice)
                .orElseGet(() -> Versioned.fresh(PracticeRecord.EMPTY)));
    }

    /** Returns the beginning of a chain. */
    public AuditHead trailStart(PracticeId practice, Optional<ChartId> chart) {
        return runner.read(session -> session.first(
                        "SELECT trail_length, trail_last FROM " + TableNames.TRAIL_START
                                + " WHERE practice = ? AND chart = ?",
                        List.of(SqlParameter.of(practice.value()), SqlParameter.of(AuditRows.value(chart))),
                        ChartRows::head)
                .orElse(AuditHead.EMPTY));
    }

    /** Returns the beginnings of the chains of charts. */
    public Map<ChartId, AuditHead> trailStarts(PracticeId practice, Set<ChartId> charts) {
        Map<ChartId, AuditHead> found = new HashMap<>();
        charts.forEach(chart -> found.put(chart, AuditHead.EMPTY));
        TextCondition wanted = TextCondition.of(
                runner.database(), "chart", charts.stream().map(ChartId::value).toList());
        runner.read(session -> session.list(
                        "SELECT chart, trail_length, trail_last FROM " + TableNames.TRAIL_START
                                + " WHERE practice = ? AND " + wanted.sql(),
                        List.of(SqlParameter.of(practice.value()), wanted.param()),
                        columns -> Map.entry(new ChartId(columns.text("chart")), ChartRows.head(columns))))
                .forEach(start -> found.put(start.getKey(), start.getValue()));
        return found;
    }

    /** A key, and {@code true} if it is the record's id. */
    private record Lookup(RecordKey key, boolean byId) {}

    private static Lookup narrowed(RecordKey key, Kind own, Set<Kind> others) {
        if (key.kind() != own && !others.contains(key.kind())) {
            throw new IllegalArgumentException("key of the kind " + key.kind() + " names another sort of record");
        }
        return new Lookup(key, key.kind() == own);
    }

    private <T> Optional<T> find(
            String table, String columns, String id, PracticeId practice, Lookup lookup, RowReader<T> reader) {
        String select = "SELECT " + columns + " FROM " + table + " WHERE practice = ? AND " + id + " = ";
        SqlParameter in = SqlParameter.of(practice.value());
        SqlParameter value = SqlParameter.of(lookup.key().value());
        if (lookup.byId()) {
            return runner.read(session -> session.first(select + "?", List.of(in, value), reader));
        }
        List<SqlParameter> params = List.of(in, in, SqlParameter.of(lookup.key().kind()), value);
        return runner.read(session -> session.first(select + OWNER, params, reader));
    }
}
