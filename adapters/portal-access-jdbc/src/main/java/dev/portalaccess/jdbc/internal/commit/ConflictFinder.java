package dev.portalaccess.jdbc.internal.commit;

import dev.portalaccess.jdbc.internal.rows.TableNames;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.jdbc.internal.sql.SqlSession;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChangeSet.KeyClaim;
import dev.portalaccess.model.stored.ChartChange;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.CommitResult;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A search for the conflict that stopped a commit. Nothing was written; other writers may have continued meanwhile. */
final class ConflictFinder {

    private final SqlSession session;
    private final ChangeSet changes;
    private final SqlParameter practice;
    private final Set<String> moved = new HashSet<>();
    private final Set<RecordKey> taken = new HashSet<>();

    private ConflictFinder(SqlSession session, ChangeSet changes) {
        this.session = session;
        this.changes = changes;
        this.practice = SqlParameter.of(changes.practice().value());
    }

    /** Returns the result of the commit; empty if no conflict is left. */
    static Optional<CommitResult> of(SqlSession session, ChangeSet changes) throws SQLException {
        ConflictFinder diagnosis = new ConflictFinder(session, changes);
        if (diagnosis.isDone()) {
            return Optional.of(new CommitResult.Committed());
        }
        diagnosis.look();
        return diagnosis.moved.isEmpty() && diagnosis.taken.isEmpty()
                ? Optional.empty()
                : Optional.of(new CommitResult.Conflict(diagnosis.moved, diagnosis.taken));
    }

    private boolean isDone() throws SQLException {
        return session.finds(
                "SELECT commit_id FROM " + TableNames.RECEIPT + " WHERE practice = ? AND commit_id = ?",
                List.of(practice, SqlParameter.of(changes.commit().value())));
    }

    private void look() throws SQLException {
        compare(
                TableNames.CHART,
                changes.charts().stream().map(ChartChange::next).toList(),
                chart -> chart.chart().value());
        compare(TableNames.INVITATION, changes.invitations(), one -> one.id().value());
        compare(TableNames.HOLDER, changes.holders(), holder -> holder.id().value());
        compare(
                TableNames.REGISTRATION,
                changes.registrations(),
                one -> one.id().value());
        compare(TableNames.ACCESS_REQUEST, changes.requests(), one -> one.id().value());
        if (changes.practiceRecord().isPresent()) {
            comparePractice(changes.practiceRecord().get().version());
        }
        for (Message message : changes.messages()) {
            compare(TableNames.MESSAGE, message.id().value());
        }
        for (KeyClaim claim : changes.claims()) {
            compare(claim);
        }
    }

    private <T> void compare(String table, List<Versioned<T>> records, Function<T, String> id) throws SQLException {
        for (Versioned<T> record : records) {
            String name = id.apply(record.value());
            long version = version(
                    "SELECT version FROM " + table + " WHERE practice = ? AND id = ?",
                    List.of(practice, SqlParameter.of(name)));
            if (version != record.version()) {
                moved.add(name);
            }
        }
    }

    private void comparePractice(long read) throws SQLException {
        long version = version("SELECT version FROM " + TableNames.PRACTICE + " WHERE practice = ?", List.of(practice));
        if (version != read) {
            moved.add(changes.practice().value());
        }
    }

    /** 0 for a missing record. */
    private long version(String sql, List<SqlParameter> params) throws SQLException {
        return session.first(sql, params, columns -> columns.number("version")).orElse(0L);
    }

    /** Adds a conflict if the row exists; an appended row must be new. */
    private void compare(String table, String id) throws SQLException {
        if (session.finds(
                "SELECT id FROM " + table + " WHERE practice = ? AND id = ?", List.of(practice, SqlParameter.of(id)))) {
            moved.add(id);
        }
    }

    private void compare(KeyClaim claim) throws SQLException {
        Optional<String> owner = session.first(
                "SELECT owner FROM " + TableNames.KEY + " WHERE practice = ? AND kind = ? AND name = ?",
                List.of(
                        practice,
                        SqlParameter.of(claim.key().kind()),
                        SqlParameter.of(claim.key().value())),
                columns -> columns.text("owner"));
        boolean free = owner.isEmpty()
                || owner.get().equals(claim.owner())
                || changes.releases().contains(new KeyClaim(claim.key(), owner.get()));
        if (!free) {
            taken.add(claim.key());
        }
    }
}
