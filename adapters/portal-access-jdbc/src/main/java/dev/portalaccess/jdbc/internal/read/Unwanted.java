package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.rows.AuditRows;
import dev.portalaccess.jdbc.internal.rows.Names;
import dev.portalaccess.jdbc.internal.sql.Database;
import dev.portalaccess.jdbc.internal.sql.Param;
import dev.portalaccess.model.Key.Kind;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.spi.AccessQueries.Purgeable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which rows a purge may take.
 *
 * @param table of which table, called {@code t} in the condition
 * @param key the columns that name a row, the practice first
 * @param condition what must be true of it
 * @param params for the condition
 * @param keys the kinds of keys that go with the record
 */
record Unwanted(String table, List<String> key, String condition, List<Param> params, Set<Kind> keys) {

    private static final Set<Kind> NO_KEYS = EnumSet.noneOf(Kind.class);
    private static final List<String> BY_ID = List.of("practice", "id");

    /** Rows of that kind before that instant; entries of chains go another way. */
    static Unwanted of(Purgeable kind, Instant before, Database database) {
        return switch (kind) {
            case INVITATIONS -> invitations(before);
            case MESSAGES -> simple(Names.MESSAGE, BY_ID, "t.changed_at < ? AND " + over("t.state"), before);
            case RECEIPTS ->
                new Unwanted(
                        Names.RECEIPT,
                        List.of("practice", "commit_id"),
                        "t.committed_at < ?",
                        List.of(Param.of(before)),
                        EnumSet.of(Kind.REQUEST));
            case REFUSALS ->
                simple(
                        Names.AUDIT_ENTRY,
                        List.of("practice", "commit_id", "ordinal"),
                        "t.written_at < ? AND t.trail = '" + AuditRows.REFUSED + "'",
                        before);
            case REGISTRATIONS -> registrations(before);
            case HOLDERS -> holders(before, database);
            case FORMER_GRANTS ->
                simple(Names.FORMER_GRANT, List.of("practice", "chart", "version", "id"), "t.replaced_at < ?", before);
            case TRAIL -> throw new IllegalArgumentException("chains are shortened from the front");
        };
    }

    private static Unwanted simple(String table, List<String> key, String condition, Instant before) {
        return new Unwanted(table, key, condition, List.of(Param.of(before)), NO_KEYS);
    }

    private static Unwanted invitations(Instant before) {
        String needed = "EXISTS (SELECT r.id FROM " + Names.REGISTRATION + " r WHERE r.practice = t.practice"
                + " AND r.invitation = t.id AND r.step NOT IN ('INVITED', 'GRANTED', 'CLOSED'))";
        return new Unwanted(
                Names.INVITATION,
                BY_ID,
                "(t.issued_until < ? OR t.ended_at < ?) AND NOT " + needed,
                Collections.nCopies(2, Param.of(before)),
                Reads.OF_INVITATIONS);
    }

    private static Unwanted registrations(Instant before) {
        String unanswered = "t.step = 'INVITED' AND t.created_at < ? AND NOT EXISTS (SELECT i.id FROM "
                + Names.INVITATION + " i WHERE i.practice = t.practice AND i.id = t.invitation)";
        return new Unwanted(
                Names.REGISTRATION,
                BY_ID,
                "((t.step IN ('GRANTED', 'CLOSED') AND t.ended_at < ?) OR (" + unanswered + "))",
                Collections.nCopies(2, Param.of(before)),
                Reads.OF_REGISTRATIONS);
    }

    private static Unwanted holders(Instant before, Database database) {
        String line = database.lineEnd();
        String nobody = named(Names.INVITATION, "") + named(Names.REGISTRATION, "") + named(Names.GRANT, "")
                + named(Names.FORMER_GRANT, "")
                + named(Names.MESSAGE, " AND n.invitation IS NULL AND NOT " + over("n.state"))
                + " AND NOT EXISTS (SELECT c.id FROM " + Names.CHART + " c WHERE c.practice = t.practice"
                + " AND c.blocks IS NOT NULL AND " + database.contains("c.barred", line + " || t.id || " + line) + ")";
        return new Unwanted(
                Names.HOLDER,
                BY_ID,
                "t.account IS NULL AND (t.last_invited_at < ? OR (t.last_invited_at IS NULL AND t.created_at < ?))"
                        + nobody,
                Collections.nCopies(2, Param.of(before)),
                Reads.OF_HOLDERS);
    }

    /** Nobody is going to send it any more; one that cannot be read may still be sent by whoever can. */
    private static String over(String column) {
        return Query.in(
                column,
                Arrays.stream(MessageState.values())
                        .filter(state -> !state.isWaiting() && state != MessageState.UNRECOGNISED));
    }

    private static String named(String table, String more) {
        return " AND NOT EXISTS (SELECT n.holder FROM " + table + " n WHERE n.practice = t.practice"
                + " AND n.holder = t.id" + more + ")";
    }
}
