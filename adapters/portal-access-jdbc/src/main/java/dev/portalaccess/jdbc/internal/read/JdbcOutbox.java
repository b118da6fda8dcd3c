package dev.portalaccess.jdbc.internal.read;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.portalaccess.jdbc.internal.rows.MessageRows;
import dev.portalaccess.jdbc.internal.rows.TableNames;
import dev.portalaccess.jdbc.internal.sql.ConditionalStatement;
import dev.portalaccess.jdbc.internal.sql.RowReader;
import dev.portalaccess.jdbc.internal.sql.RowValues;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.jdbc.internal.sql.SqlRunner;
import dev.portalaccess.jdbc.internal.sql.SqlSession;
import dev.portalaccess.jdbc.internal.sql.SqlWork;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Seal;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.storage.Outbox.ClaimDisposition;
import dev.portalaccess.spi.storage.Outbox.ClaimRequest;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import dev.portalaccess.spi.storage.Outbox.ProgressMark;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The outbox. A claim raises the fence of a message, and only the worker with the newest fence may mark the message.
 */
public final class JdbcOutbox {

    private static final int MOST_LOOKS = 3;

    private static final Comparator<ClaimedMessage> LONGEST_DUE_FIRST = Comparator.comparing(
                    (ClaimedMessage claim) -> claim.message().progress().dueAt())
            .thenComparing(claim -> claim.message().practice().value())
            .thenComparing(claim -> claim.message().id().value());

    private static final String FREE = DueSearch.FREE;

    private final SqlRunner runner;

    /** Creates an outbox that uses the runner. */
    public JdbcOutbox(SqlRunner runner) {
        this.runner = runner;
    }

    /** Claims messages that are due. */
    public List<ClaimedMessage> claimDue(ClaimRequest wanted) {
        if (wanted.channels().isEmpty()) {
            return List.of();
        }
        List<ClaimedMessage> claims = new ArrayList<>(
                runner.database().updatesWhatItFinds() ? claimFound(wanted) : findThenClaim(wanted, MOST_LOOKS));
        claims.sort(LONGEST_DUE_FIRST);
        return claims;
    }

    /** Searches and claims in one statement. */
    private List<ClaimedMessage> claimFound(ClaimRequest wanted) {
        DueSearch search = new DueSearch(wanted, runner.database().skipLocked());
        List<SqlParameter> params = new ArrayList<>(search.params());
        params.addAll(taking(wanted));
        params.add(SqlParameter.of(wanted.now()));
        String sql = runner.database()
                .updated(
                        "WITH due (of_practice, of_id) AS MATERIALIZED (" + search.sql() + ") " + TAKE
                                + " FROM due WHERE practice = of_practice AND id = of_id AND " + FREE,
                        MessageRows.COLUMNS);
        return write(session -> session.list(sql, params, claimed(wanted)), wanted);
    }

    /**
     * Searches without a lock, then claims practice by practice what is still free. If others have claimed all of it
     * meanwhile, searches again.
     */
    private List<ClaimedMessage> findThenClaim(ClaimRequest wanted, int looks) {
        DueSearch search = new DueSearch(wanted, "");
        Map<String, List<String>> found = runner
                .read(session -> session.list(
                        search.sql(),
                        search.params(),
                        columns -> Map.entry(columns.text("practice"), columns.text("id"))))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toList())));
        List<ClaimedMessage> claims = found.isEmpty()
                ? List.of()
                : runner.together(
                        session -> claim(session, found, wanted),
                        wanted.worker().hashCode());
        return claims.isEmpty() && !found.isEmpty() && looks > 1 ? findThenClaim(wanted, looks - 1) : claims;
    }

    private static List<ClaimedMessage> claim(SqlSession session, Map<String, List<String>> found, ClaimRequest wanted)
            throws SQLException {
        List<ClaimedMessage> claims = new ArrayList<>();
        for (Map.Entry<String, List<String>> one : found.entrySet()) {
            claims.addAll(claim(session, one.getKey(), one.getValue(), wanted));
        }
        return claims;
    }

    private static List<ClaimedMessage> claim(
            SqlSession session, String practice, List<String> ids, ClaimRequest wanted) throws SQLException {
        List<SqlParameter> params = new ArrayList<>(taking(wanted));
        params.add(SqlParameter.of(practice));
        ids.forEach(id -> params.add(SqlParameter.of(id)));
        params.add(SqlParameter.of(wanted.now()));
        String sql = session.database()
                .updated(
                        TAKE + " WHERE practice = ? AND id IN (" + ConditionalStatement.marks(ids.size()) + ") AND "
                                + FREE,
                        MessageRows.COLUMNS);
        return session.list(sql, params, claimed(wanted));
    }

    private static final String TAKE =
            "UPDATE " + TableNames.MESSAGE + " SET fence = fence + 1, lease_until = ?, worker = ?";

    private static List<SqlParameter> taking(ClaimRequest wanted) {
        return List.of(SqlParameter.of(wanted.leaseUntil()), SqlParameter.of(wanted.worker()));
    }

    private static RowReader<ClaimedMessage> claimed(ClaimRequest wanted) {
        return columns ->
                new ClaimedMessage(MessageRows.message(columns), columns.number("fence"), wanted.leaseUntil());
    }

    private <T> T write(SqlWork<T> work, ClaimRequest wanted) {
        int jitter = wanted.worker().hashCode();
        return runner.database().commitsInOneStatement() ? runner.single(work, jitter) : runner.together(work, jitter);
    }

    /** Claims one message. */
    public Optional<ClaimedMessage> claim(PracticeId practice, MessageId message, ClaimRequest wanted) {
        return write(
                session -> claim(session, practice.value(), List.of(message.value()), wanted).stream()
                        .findFirst(),
                wanted);
    }

    /** Extends a claim, or only looks whether it still counts. */
    public Optional<ClaimedMessage> renew(ClaimedMessage claim, Instant leaseUntil) {
        if (!leaseUntil.isAfter(claim.leaseUntil())) {
            return Optional.of(claim).filter(this::counts);
        }
        List<SqlParameter> params = new ArrayList<>(List.of(SqlParameter.of(leaseUntil)));
        params.addAll(held(claim));
        int renewed = runner.single(
                session ->
                        session.update("UPDATE " + TableNames.MESSAGE + " SET lease_until = ? WHERE " + HELD, params),
                claim.message().id().hashCode());
        return renewed == 0
                ? Optional.empty()
                : Optional.of(new ClaimedMessage(claim.message(), claim.fence(), leaseUntil));
    }

    private boolean counts(ClaimedMessage claim) {
        return runner.read(
                session -> session.finds("SELECT id FROM " + TableNames.MESSAGE + " WHERE " + HELD, held(claim)));
    }

    /** Records the progress of a message. */
    public boolean mark(ClaimedMessage claim, Message.Progress progress, ClaimDisposition afterwards) {
        ConditionalStatement one = marking(new ProgressMark(claim, progress, afterwards));
        return runner.single(
                        session -> session.update(one.sql(), one.params()),
                        claim.message().id().hashCode())
                == 1;
    }

    /** Records the progress of several messages. */
    public List<Boolean> markAll(List<ProgressMark> marks) {
        if (marks.isEmpty()) {
            return List.of();
        }
        List<ConditionalStatement> parts =
                marks.stream().map(JdbcOutbox::marking).toList();
        SqlWork<List<Integer>> work = session -> session.database().touched(session, parts);
        int jitter = marks.get(0).claim().message().id().hashCode();
        List<Integer> touched =
                runner.database().commitsInOneStatement() ? runner.single(work, jitter) : runner.together(work, jitter);
        return touched.stream().map(rows -> rows == 1).toList();
    }

    private static ConditionalStatement marking(ProgressMark mark) {
        RowValues next = MessageRows.setProgress(RowValues.in(TableNames.MESSAGE), mark.progress());
        List<SqlParameter> params = new ArrayList<>(next.values());
        String lease = ", lease_until = NULL";
        if (mark.afterwards() == ClaimDisposition.KEEP) {
            SqlParameter until = SqlParameter.of(mark.claim().leaseUntil());
            lease = ", lease_until = CASE WHEN lease_until < ? THEN ? ELSE lease_until END";
            params.addAll(List.of(until, until));
        }
        params.addAll(held(mark.claim()));
        return ConditionalStatement.any(
                set(next) + lease + " WHERE " + HELD + " AND "
                        + statesWith(state -> state.mayBecome(mark.progress().state())),
                params);
    }

    private static String set(RowValues next) {
        return "UPDATE " + TableNames.MESSAGE + " SET " + String.join(" = ?, ", next.columns()) + " = ?";
    }

    /** Records that a message bounced. */
    public boolean bounced(PracticeId practice, MessageId message, Message.Progress progress) {
        if (progress.envelope().isEmpty()) {
            return false;
        }
        RowValues next = MessageRows.setProgress(RowValues.in(TableNames.MESSAGE), progress);
        List<SqlParameter> params = new ArrayList<>(next.values());
        params.addAll(List.of(
                SqlParameter.of(practice.value()),
                SqlParameter.of(message.value()),
                SqlParameter.of(progress.envelope())));
        String sql = set(next) + " WHERE practice = ? AND id = ? AND envelope = ? AND "
                + statesWith(state -> state.mayReturnAs(progress.state()));
        return runner.single(session -> session.update(sql, params), message.hashCode()) == 1;
    }

    /** Replaces the seal of a message that waits. */
    public boolean replaceSeal(PracticeId practice, MessageId message, Optional<Seal> from, Seal to) {
        List<SqlParameter> params = new ArrayList<>(List.of(
                SqlParameter.of(to.text()), SqlParameter.of(practice.value()), SqlParameter.of(message.value())));
        from.ifPresent(seal -> params.add(SqlParameter.of(seal.text())));
        String sql = "UPDATE " + TableNames.MESSAGE + " SET seal = ? WHERE practice = ? AND id = ? AND seal "
                + (from.isPresent() ? "= ?" : "IS NULL") + " AND " + statesWith(MessageState::isWaiting);
        return runner.single(session -> session.update(sql, params), message.hashCode()) == 1;
    }

    /** Returns the message in its current state. */
    public Optional<Message> message(PracticeId practice, MessageId message) {
        return runner.read(session -> session.first(
                "SELECT " + MessageRows.COLUMNS + " FROM " + TableNames.MESSAGE + " WHERE practice = ? AND id = ?",
                List.of(SqlParameter.of(practice.value()), SqlParameter.of(message.value())),
                MessageRows::message));
    }

    private static final String HELD = "practice = ? AND id = ? AND fence = ? AND lease_until IS NOT NULL";

    private static List<SqlParameter> held(ClaimedMessage claim) {
        return List.of(
                SqlParameter.of(claim.message().practice().value()),
                SqlParameter.of(claim.message().id().value()),
                SqlParameter.of(claim.fence()));
    }

    private static String statesWith(Predicate<MessageState> wanted) {
        Set<MessageState> froms = EnumSet.allOf(MessageState.class);
        froms.removeIf(wanted.negate());
        return froms.isEmpty() ? "1 = 0" : SelectBuilder.in("state", froms.stream());
    }
}
