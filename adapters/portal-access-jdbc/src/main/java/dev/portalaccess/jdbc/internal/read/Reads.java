package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.commit.Receipts;
import dev.portalaccess.jdbc.internal.rows.AuditRows;
import dev.portalaccess.jdbc.internal.rows.ChartRows;
import dev.portalaccess.jdbc.internal.rows.GrantRows;
import dev.portalaccess.jdbc.internal.rows.HolderRows;
import dev.portalaccess.jdbc.internal.rows.InvitationRows;
import dev.portalaccess.jdbc.internal.rows.Names;
import dev.portalaccess.jdbc.internal.rows.ReceiptRows;
import dev.portalaccess.jdbc.internal.rows.RegistrationRows;
import dev.portalaccess.jdbc.internal.sql.Param;
import dev.portalaccess.jdbc.internal.sql.RowReader;
import dev.portalaccess.jdbc.internal.sql.Runner;
import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.AuditHead;
import dev.portalaccess.model.ChartAccess;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.Key.Kind;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Receipt;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Point reads, one statement each. */
public final class Reads {

    /** By what an invitation is found, apart from its own id. */
    static final Set<Kind> OF_INVITATIONS = Set.of(Kind.SELECTOR, Kind.USER_NAME, Kind.SERIAL, Kind.LIVE_INVITATION);

    /** By what a holder is found. */
    static final Set<Kind> OF_HOLDERS = Set.of(Kind.HOLDER_CHART, Kind.HOLDER_PERSON);

    /** By what a registration is found. */
    static final Set<Kind> OF_REGISTRATIONS =
            Set.of(Kind.REGISTRATION_INVITATION, Kind.LIVE_REGISTRATION, Kind.APPOINTMENT);

    private static final Set<Kind> OF_RECEIPTS = Set.of(Kind.REQUEST);

    private static final String CHART = "SELECT c.version, c.merged_into, c.blocks, c.trail_length,"
            + " c.trail_last, g.id AS grant_id, g.chart, g.holder, g.account, g.body"
            + " FROM " + Names.CHART + " c LEFT JOIN " + Names.GRANT
            + " g ON g.practice = c.practice AND g.chart = c.id"
            + " WHERE c.practice = ? AND c.id = ? ORDER BY g.place";

    private static final String OWNER =
            "(SELECT owner FROM " + Names.KEY + " WHERE practice = ? AND kind = ? AND name = ?)";

    private static final String GRANTS = "SELECT id AS grant_id, chart, holder, account, body FROM " + Names.GRANT
            + " WHERE practice = ? AND account = ?";

    private final Runner runner;
    private final Receipts receipts;

    /** Through that runner. */
    public Reads(Runner runner) {
        this.runner = runner;
        this.receipts = new Receipts(runner);
    }

    /** What is kept of a chart. */
    public Versioned<ChartAccess> chart(PracticeId practice, ChartId chart) {
        List<ChartRows.Joined> rows = runner.read(session ->
                session.list(CHART, List.of(Param.of(practice.value()), Param.of(chart.value())), ChartRows::joined));
        return rows.isEmpty()
                ? Versioned.fresh(ChartAccess.untouched(practice, chart))
                : ChartRows.chart(practice, chart, rows);
    }

    /** The invitation of that key. */
    public Optional<Versioned<Invitation>> invitation(PracticeId practice, Key key) {
        return find(
                Names.INVITATION,
                InvitationRows.COLUMNS,
                "id",
                practice,
                narrowed(key, Kind.INVITATION, OF_INVITATIONS),
                columns -> InvitationRows.invitation(practice, columns));
    }

    /** The holder of that key. */
    public Optional<Versioned<Holder>> holder(PracticeId practice, Key key) {
        return find(
                Names.HOLDER,
                HolderRows.COLUMNS,
                "id",
                practice,
                narrowed(key, Kind.HOLDER, OF_HOLDERS),
                columns -> HolderRows.holder(practice, columns));
    }

    /** The registration of that key. */
    public Optional<Versioned<Registration>> registration(PracticeId practice, Key key) {
        return find(
                Names.REGISTRATION,
                RegistrationRows.COLUMNS,
                "id",
                practice,
                narrowed(key, Kind.REGISTRATION, OF_REGISTRATIONS),
                columns -> RegistrationRows.registration(practice, columns));
    }

    /** The receipt of that key. */
    public Optional<Receipt> receipt(PracticeId practice, Key key) {
        Optional<Receipt> found = find(
                Names.RECEIPT,
                ReceiptRows.COLUMNS,
                "commit_id",
                practice,
                narrowed(key, Kind.COMMIT, OF_RECEIPTS),
                ReceiptRows::receipt);
        found.ifPresent(receipt -> receipts.confirm(practice, receipt.commit()));
        return found;
    }

    /** Every grant of a login. */
    public List<Grant> grantsOf(PracticeId practice, AccountId account) {
        return runner.read(session ->
                session.list(GRANTS, List.of(Param.of(practice.value()), Param.of(account.value())), GrantRows::grant));
    }

    /** Where the practice's own chain ends. */
    public Versioned<AuditHead> practiceChain(PracticeId practice) {
        return runner.read(session -> session.first(
                        "SELECT version, trail_length, trail_last FROM " + Names.PRACTICE + " WHERE practice = ?",
                        List.of(Param.of(practice.value())),
                        columns -> new Versioned<>(ChartRows.head(columns), columns.number("version")))
                .orElseGet(() -> Versioned.fresh(AuditHead.EMPTY)));
    }

    /** Where a chain begins. */
    public AuditHead trailStart(PracticeId practice, Optional<ChartId> chart) {
        return runner.read(session -> session.first(
                        "SELECT trail_length, trail_last FROM " + Names.TRAIL_START
                                + " WHERE practice = ? AND chart = ?",
                        List.of(Param.of(practice.value()), Param.of(AuditRows.value(chart))),
                        ChartRows::head)
                .orElse(AuditHead.EMPTY));
    }

    /** A key, and whether it is the record's own id. */
    private record Lookup(Key key, boolean byId) {}

    private static Lookup narrowed(Key key, Kind own, Set<Kind> others) {
        if (key.kind() != own && !others.contains(key.kind())) {
            throw new IllegalArgumentException("key of the kind " + key.kind() + " names another sort of record");
        }
        return new Lookup(key, key.kind() == own);
    }

    private <T> Optional<T> find(
            String table, String columns, String id, PracticeId practice, Lookup lookup, RowReader<T> reader) {
        String select = "SELECT " + columns + " FROM " + table + " WHERE practice = ? AND " + id + " = ";
        Param in = Param.of(practice.value());
        Param value = Param.of(lookup.key().value());
        if (lookup.byId()) {
            return runner.read(session -> session.first(select + "?", List.of(in, value), reader));
        }
        List<Param> params = List.of(in, in, Param.of(lookup.key().kind()), value);
        return runner.read(session -> session.first(select + OWNER, params, reader));
    }
}
