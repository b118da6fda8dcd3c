package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.commit.ReceiptConfirmation;
import dev.portalaccess.jdbc.internal.rows.AuditRows;
import dev.portalaccess.jdbc.internal.rows.ChartRows;
import dev.portalaccess.jdbc.internal.rows.GrantRows;
import dev.portalaccess.jdbc.internal.rows.HolderRows;
import dev.portalaccess.jdbc.internal.rows.InvitationRows;
import dev.portalaccess.jdbc.internal.rows.ReceiptRows;
import dev.portalaccess.jdbc.internal.rows.RegistrationRows;
import dev.portalaccess.jdbc.internal.rows.TableNames;
import dev.portalaccess.jdbc.internal.sql.RowReader;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.jdbc.internal.sql.SqlRunner;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RecordKey.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The reads of single records, one statement each. */
public final class PointReads {

    /** The keys of an invitation, apart from its id. */
    static final Set<Kind> OF_INVITATIONS = Set.of(Kind.SELECTOR, Kind.USER_NAME, Kind.SERIAL, Kind.LIVE_INVITATION);

    /** The keys of a holder. */
    static final Set<Kind> OF_HOLDERS = Set.of(Kind.HOLDER_CHART, Kind.HOLDER_PERSON);

    /** The keys of a registration. */
    static final Set<Kind> OF_REGISTRATIONS =
            Set.of(Kind.REGISTRATION_INVITATION, Kind.LIVE_REGISTRATION, Kind.APPOINTMENT);

    private static final Set<Kind> OF_RECEIPTS = Set.of(Kind.REQUEST);

    private static final String CHART = "SELECT c.version, c.merged_into, c.blocks, c.trail_length,"
            + " c.trail_last, g.id AS grant_id, g.chart, g.holder, g.account, g.body"
            + " FROM " + TableNames.CHART + " c LEFT JOIN " + TableNames.GRANT
            + " g ON g.practice = c.practice AND g.chart = c.id"
            + " WHERE c.practice = ? AND c.id = ? ORDER BY g.place";

    private static final String OWNER =
            "(SELECT owner FROM " + TableNames.KEY + " WHERE practice = ? AND kind = ? AND name = ?)";

    private static final String GRANTS = "SELECT id AS grant_id, chart, holder, account, body FROM " + TableNames.GRANT
            + " WHERE practice = ? AND account = ?";

    private final SqlRunner runner;
    private final ReceiptConfirmation receipts;

    /** Creates reads that use the runner. */
    public PointReads(SqlRunner runner) {
        this.runner = runner;
        this.receipts = new ReceiptConfirmation(runner);
    }

    /** Returns the access data of a chart. */
    public Versioned<ChartAccess> chart(PracticeId practice, ChartId chart) {
        List<ChartRows.Joined> rows = runner.read(session -> session.list(
                CHART, List.of(SqlParameter.of(practice.value()), SqlParameter.of(chart.value())), ChartRows::joined));
        return rows.isEmpty()
                ? Versioned.fresh(ChartAccess.untouched(practice, chart))
                : ChartRows.chart(practice, chart, rows);
    }

    /** Returns the invitation with the key. */
    public Optional<Versioned<Invitation>> invitation(PracticeId practice, RecordKey key) {
        return find(
                TableNames.INVITATION,
                InvitationRows.COLUMNS,
                "id",
                practice,
                narrowed(key, Kind.INVITATION, OF_INVITATIONS),
                columns -> InvitationRows.invitation(practice, columns));
    }

    /** Returns the holder with the key. */
    public Optional<Versioned<Holder>> holder(PracticeId practice, RecordKey key) {
        return find(
                TableNames.HOLDER,
                HolderRows.COLUMNS,
                "id",
                practice,
                narrowed(key, Kind.HOLDER, OF_HOLDERS),
                columns -> HolderRows.holder(practice, columns));
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

    /** Returns every grant of an account. */
    public List<Grant> grantsOf(PracticeId practice, AccountId account) {
        return runner.read(session -> session.list(
                GRANTS,
                List.of(SqlParameter.of(practice.value()), SqlParameter.of(account.value())),
                GrantRows::grant));
    }

    /** Returns the end of the practice chain. */
    public Versioned<AuditHead> practiceChain(PracticeId practice) {
        return runner.read(session -> session.first(
                        "SELECT version, trail_length, trail_last FROM " + TableNames.PRACTICE + " WHERE practice = ?",
                        List.of(SqlParameter.of(practice.value())),
                        columns -> new Versioned<>(ChartRows.head(columns), columns.number("version")))
                .orElseGet(() -> Versioned.fresh(AuditHead.EMPTY)));
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
