package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.rows.AuditRows;
import dev.portalaccess.jdbc.internal.rows.TableNames;
import dev.portalaccess.jdbc.internal.sql.DatabaseDialect;
import dev.portalaccess.jdbc.internal.sql.ResultColumns;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.RecordKey.Kind;
import dev.portalaccess.model.stored.RequestState;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which rows a purge may take: in SQL what {@link dev.portalaccess.spi.storage.RetentionRule} states in Java.
 *
 * @param table the table, called {@code t} in the condition
 * @param key the columns that name a row, the practice first
 * @param condition what must be true of it
 * @param params for the condition
 * @param keys the kinds of keys that go with the record
 */
record PurgeRule(String table, List<String> key, String condition, List<SqlParameter> params, Set<Kind> keys) {

    private static final Set<Kind> NO_KEYS = EnumSet.noneOf(Kind.class);
    private static final Set<String> NUMBERS = Set.of("version", "ordinal");
    private static final List<String> BY_ID = List.of("practice", "id");

    /** An invitation in a state of a newer version is left to that version. */
    private static final String KNOWN_INVITATION =
            SelectBuilder.in("t.state", EnumSet.complementOf(EnumSet.of(InvitationState.Kind.UNRECOGNISED)).stream());

    /** Nor is a request in a state of a newer version decided here. */
    private static final String KNOWN_REQUEST =
            SelectBuilder.in("t.state", EnumSet.complementOf(EnumSet.of(RequestState.Kind.UNRECOGNISED)).stream());

    /** Returns the rule for rows of the kind before the instant. {@link TrailPurge} deletes the entries of chains. */
    static PurgeRule of(Purgeable kind, Instant before, DatabaseDialect database) {
        return switch (kind) {
            case INVITATIONS -> invitations(before);
            case MESSAGES -> simple(TableNames.MESSAGE, BY_ID, "t.changed_at < ? AND " + over("t.state"), before);
            case RECEIPTS ->
                new PurgeRule(
                        TableNames.RECEIPT,
                        List.of("practice", "commit_id"),
                        "t.committed_at < ?",
                        List.of(SqlParameter.of(before)),
                        EnumSet.of(Kind.REQUEST));
            case REFUSALS ->
                simple(
                        TableNames.AUDIT_ENTRY,
                        List.of("practice", "commit_id", "ordinal"),
                        "t.written_at < ? AND t.trail = '" + AuditRows.REFUSED + "'",
                        before);
            case REGISTRATIONS -> registrations(before);
            case ACCESS_REQUESTS -> requests(before);
            case HOLDERS -> holders(before, database);
            case FORMER_GRANTS ->
                simple(
                        TableNames.FORMER_GRANT,
                        List.of("practice", "chart", "version", "id"),
                        "t.replaced_at < ?",
                        before);
            case USES -> uses(before);
            case CHANGES, TRAIL -> throw new IllegalArgumentException("not removed row by row");
        };
    }

    /** Reports whether rows of other tables decide as well, so that a row has to be locked before it is looked at. */
    boolean looksElsewhere() {
        return condition.contains("SELECT");
    }

    /** Returns the key of a row. */
    List<SqlParameter> keyOf(ResultColumns columns) throws SQLException {
        List<SqlParameter> row = new ArrayList<>();
        for (String column : key) {
            row.add(
                    NUMBERS.contains(column)
                            ? SqlParameter.of(columns.number(column))
                            : SqlParameter.of(columns.text(column)));
        }
        return row;
    }

    private static PurgeRule simple(String table, List<String> key, String condition, Instant before) {
        return new PurgeRule(table, key, condition, List.of(SqlParameter.of(before)), NO_KEYS);
    }

    private static PurgeRule invitations(Instant before) {
        String needless = none(
                "r.invitation",
                TableNames.REGISTRATION + " r WHERE r.practice = t.practice"
                        + " AND r.invitation = t.id AND r.step NOT IN ('INVITED', 'GRANTED', 'CLOSED')");
        return new PurgeRule(
                TableNames.INVITATION,
                BY_ID,
                KNOWN_INVITATION + " AND (t.issued_until < ? OR t.ended_at < ?) AND " + needless,
                Collections.nCopies(2, SqlParameter.of(before)),
                PointReads.OF_INVITATIONS);
    }

    private static PurgeRule registrations(Instant before) {
        String unanswered = "t.step = 'INVITED' AND t.created_at < ? AND "
                + none("i.id", TableNames.INVITATION + " i WHERE i.practice = t.practice AND i.id = t.invitation");
        return new PurgeRule(
                TableNames.REGISTRATION,
                BY_ID,
                "((t.step IN ('GRANTED', 'CLOSED') AND t.ended_at < ?) OR (" + unanswered + "))",
                Collections.nCopies(2, SqlParameter.of(before)),
                PointReads.OF_REGISTRATIONS);
    }

    private static PurgeRule requests(Instant before) {
        return new PurgeRule(
                TableNames.ACCESS_REQUEST,
                BY_ID,
                KNOWN_REQUEST + " AND t.ages_from < ?",
                List.of(SqlParameter.of(before)),
                PointReads.OF_REQUESTS);
    }

    private static PurgeRule uses(Instant before) {
        long seconds = before.getEpochSecond() + Math.min(1, before.getNano());
        long daysBefore = -Math.floorDiv(-seconds, Duration.ofDays(1).toSeconds());
        return new PurgeRule(
                TableNames.USE,
                List.of("practice", "account", "chart"),
                "t.used_on < ?",
                List.of(SqlParameter.of(daysBefore)),
                NO_KEYS);
    }

    private static PurgeRule holders(Instant before, DatabaseDialect database) {
        String line = database.lineEnd();
        String nobody = named(TableNames.INVITATION, "") + named(TableNames.REGISTRATION, "")
                + named(TableNames.GRANT, "")
                + named(TableNames.FORMER_GRANT, "")
                + named(TableNames.CLOSED_GRANT, "")
                + named(TableNames.MESSAGE, " AND n.invitation IS NULL AND NOT " + over("n.state"))
                + " AND NOT EXISTS (SELECT c.id FROM " + TableNames.CHART + " c WHERE c.practice = t.practice"
                + " AND c.blocks IS NOT NULL AND " + database.contains("c.barred", line + " || t.id || " + line) + ")";
        return new PurgeRule(
                TableNames.HOLDER,
                BY_ID,
                "t.account IS NULL AND t.review_on IS NULL AND (t.last_invited_at < ? OR (t.last_invited_at IS NULL AND t.created_at < ?))"
                        + nobody,
                Collections.nCopies(2, SqlParameter.of(before)),
                PointReads.OF_HOLDERS);
    }

    /** It will not be sent any more; an unreadable one may still be sent by a newer version. */
    private static String over(String column) {
        return SelectBuilder.in(
                column,
                Arrays.stream(MessageState.values())
                        .filter(state -> !state.isWaiting() && state != MessageState.UNRECOGNISED));
    }

    /**
     * Returns the condition that there is no such row. It is looked up in an index for each row that a step comes
     * across; of NOT EXISTS, a database may make a join with the whole table in each step.
     */
    private static String none(String column, String rows) {
        return "(SELECT min(" + column + ") FROM " + rows + ") IS NULL";
    }

    private static String named(String table, String more) {
        return " AND " + none("n.holder", table + " n WHERE n.practice = t.practice AND n.holder = t.id" + more);
    }
}
