package dev.portalaccess.jdbc.internal.commit;

import dev.portalaccess.jdbc.internal.rows.Names;
import dev.portalaccess.jdbc.internal.sql.Param;
import dev.portalaccess.jdbc.internal.sql.Session;
import dev.portalaccess.model.Changes;
import dev.portalaccess.model.Changes.Claim;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.spi.CommitResult;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds out, after nothing was done, what stood in the way; others may have gone on in the meantime. */
final class Diagnosis {

    private final Session session;
    private final Changes changes;
    private final Param practice;
    private final Set<String> moved = new HashSet<>();
    private final Set<Key> taken = new HashSet<>();

    private Diagnosis(Session session, Changes changes) {
        this.session = session;
        this.changes = changes;
        this.practice = Param.of(changes.practice().value());
    }

    /** Empty if nothing stands in the way any more. */
    static Optional<CommitResult> of(Session session, Changes changes) throws SQLException {
        Diagnosis diagnosis = new Diagnosis(session, changes);
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
                "SELECT commit_id FROM " + Names.RECEIPT + " WHERE practice = ? AND commit_id = ?",
                List.of(practice, Param.of(changes.commit().value())));
    }

    private void look() throws SQLException {
        compare(Names.CHART, changes.charts(), chart -> chart.chart().value());
        compare(Names.INVITATION, changes.invitations(), one -> one.id().value());
        compare(Names.HOLDER, changes.holders(), holder -> holder.id().value());
        compare(Names.REGISTRATION, changes.registrations(), one -> one.id().value());
        if (changes.practiceChain().isPresent()) {
            compareChain(changes.practiceChain().get().version());
        }
        for (Message message : changes.messages()) {
            compare(Names.MESSAGE, message.id().value());
        }
        for (Claim claim : changes.claims()) {
            compare(claim);
        }
    }

    private <T> void compare(String table, List<Versioned<T>> records, Function<T, String> id) throws SQLException {
        for (Versioned<T> record : records) {
            String name = id.apply(record.value());
            long version = version(
                    "SELECT version FROM " + table + " WHERE practice = ? AND id = ?",
                    List.of(practice, Param.of(name)));
            if (version != record.version()) {
                moved.add(name);
            }
        }
    }

    private void compareChain(long read) throws SQLException {
        long version = version("SELECT version FROM " + Names.PRACTICE + " WHERE practice = ?", List.of(practice));
        if (version != read) {
            moved.add(changes.practice().value());
        }
    }

    /** 0 for what is not there. */
    private long version(String sql, List<Param> params) throws SQLException {
        return session.first(sql, params, columns -> columns.number("version")).orElse(0L);
    }

    /** What is appended must not be there before. */
    private void compare(String table, String id) throws SQLException {
        if (session.finds(
                "SELECT id FROM " + table + " WHERE practice = ? AND id = ?", List.of(practice, Param.of(id)))) {
            moved.add(id);
        }
    }

    private void compare(Claim claim) throws SQLException {
        Optional<String> owner = session.first(
                "SELECT owner FROM " + Names.KEY + " WHERE practice = ? AND kind = ? AND name = ?",
                List.of(
                        practice,
                        Param.of(claim.key().kind()),
                        Param.of(claim.key().value())),
                columns -> columns.text("owner"));
        boolean free = owner.isEmpty()
                || owner.get().equals(claim.owner())
                || changes.releases().contains(new Claim(claim.key(), owner.get()));
        if (!free) {
            taken.add(claim.key());
        }
    }
}
