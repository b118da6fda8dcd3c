package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.rows.MessageRows;
import dev.portalaccess.jdbc.internal.rows.TableNames;
import dev.portalaccess.jdbc.internal.sql.ConditionalStatement;
import dev.portalaccess.jdbc.internal.sql.ResultColumns;
import dev.portalaccess.jdbc.internal.sql.RowValues;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.jdbc.internal.sql.SqlRunner;
import dev.portalaccess.jdbc.internal.sql.SqlSession;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.storage.Outbox.ClaimDisposition;
import dev.portalaccess.spi.storage.Outbox.ClaimRequest;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The outbox. A claim raises the fence of a message, and only the worker with the newest fence may mark the message.
 */
public final class JdbcOutbox {

    private static final String WAITING =
            SelectBuilder.in("state", Arrays.stream(MessageState.values()).filter(MessageState::isWaiting));

    /** The condition for known kinds; workers of a newer version handle the kinds that it added. */
    private static final String KNOWN =
            SelectBuilder.in("kind", EnumSet.complementOf(EnumSet.of(Message.Kind.UNRECOGNISED)).stream());

    private static final String FREE = WAITING + " AND " + KNOWN + " AND (lease_until IS NULL OR lease_until <= ?)";

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
        return runner.together(
                session -> {
                    List<ClaimedMessage> claims = new ArrayList<>();
                    for (Held held : due(session, wanted)) {
                        take(session, held, wanted).ifPresent(claims::add);
                    }
                    return claims;
                },
                wanted.worker().hashCode());
    }

    /** Claims one message. */
    public Optional<ClaimedMessage> claim(PracticeId practice, MessageId message, ClaimRequest wanted) {
        return runner.together(
                session -> {
                    Optional<Held> held = session.first(
                            "SELECT " + MessageRows.COLUMNS + " FROM " + TableNames.MESSAGE
                                    + " WHERE practice = ? AND id = ? AND " + FREE
                                    + runner.database().forUpdate(),
                            List.of(
                                    SqlParameter.of(practice.value()),
                                    SqlParameter.of(message.value()),
                                    SqlParameter.of(wanted.now())),
                            Held::read);
                    return held.isPresent() ? take(session, held.get(), wanted) : Optional.empty();
                },
                message.hashCode());
    }

    /** Extends a claim. */
    public Optional<ClaimedMessage> renew(ClaimedMessage claim, Instant leaseUntil) {
        List<SqlParameter> params = new ArrayList<>(List.of(SqlParameter.of(leaseUntil)));
        params.addAll(held(claim));
        int renewed = runner.single(
                session ->
                        session.update("UPDATE " + TableNames.MESSAGE + " SET lease_until = ? WHERE " + HELD, params),
                claim.message().id().hashCode());
        return renewed == 0
                ? Optional.empty()
                : message(claim.message().practice(), claim.message().id())
                        .map(message -> new ClaimedMessage(message, claim.fence(), leaseUntil));
    }

    /** Records the progress of a message. */
    public boolean mark(ClaimedMessage claim, Message.Progress progress, ClaimDisposition afterwards) {
        RowValues next = MessageRows.setProgress(RowValues.in(TableNames.MESSAGE), progress);
        String letGo = afterwards == ClaimDisposition.KEEP ? "" : ", lease_until = NULL";
        List<SqlParameter> params = new ArrayList<>(next.values());
        params.addAll(held(claim));
        return update(next, letGo + " WHERE " + HELD + " AND " + mayBecome(progress.state()), params);
    }

    /** Records that a message bounced. */
    public boolean bounced(PracticeId practice, MessageId message, Message.Progress progress) {
        if (progress.state() != MessageState.BOUNCED || progress.envelope().isEmpty()) {
            return false;
        }
        RowValues next = MessageRows.setProgress(RowValues.in(TableNames.MESSAGE), progress);
        List<SqlParameter> params = new ArrayList<>(next.values());
        params.addAll(List.of(
                SqlParameter.of(practice.value()),
                SqlParameter.of(message.value()),
                SqlParameter.of(MessageState.HANDED_OVER),
                SqlParameter.of(progress.envelope())));
        return update(next, " WHERE practice = ? AND id = ? AND state = ? AND envelope = ?", params);
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

    private boolean update(RowValues next, String rest, List<SqlParameter> params) {
        String sql = "UPDATE " + TableNames.MESSAGE + " SET " + String.join(" = ?, ", next.columns()) + " = ?" + rest;
        return runner.single(session -> session.update(sql, params), params.size()) == 1;
    }

    private static String mayBecome(MessageState next) {
        Set<MessageState> froms = EnumSet.allOf(MessageState.class);
        froms.removeIf(state -> !state.mayBecome(next));
        return froms.isEmpty() ? "1 = 0" : SelectBuilder.in("state", froms.stream());
    }

    private List<Held> due(SqlSession session, ClaimRequest wanted) throws SQLException {
        List<SqlParameter> params =
                new ArrayList<>(List.of(SqlParameter.of(wanted.now()), SqlParameter.of(wanted.now())));
        for (Channel channel : wanted.channels()) {
            params.add(SqlParameter.of(channel));
        }
        params.add(SqlParameter.of(wanted.limit()));
        return session.list(
                "SELECT " + MessageRows.COLUMNS + " FROM " + TableNames.MESSAGE + " WHERE " + FREE
                        + " AND due_at <= ? AND channel IN ("
                        + ConditionalStatement.marks(wanted.channels().size())
                        + ") ORDER BY due_at, practice, id LIMIT ?"
                        + session.database().skipLocked(),
                params,
                Held::read);
    }

    private static Optional<ClaimedMessage> take(SqlSession session, Held held, ClaimRequest wanted)
            throws SQLException {
        long fence = held.fence() + 1;
        int taken = session.update(
                "UPDATE " + TableNames.MESSAGE + " SET fence = ?, lease_until = ?, worker = ?"
                        + " WHERE practice = ? AND id = ? AND fence = ?",
                List.of(
                        SqlParameter.of(fence),
                        SqlParameter.of(wanted.leaseUntil()),
                        SqlParameter.of(wanted.worker()),
                        SqlParameter.of(held.message().practice().value()),
                        SqlParameter.of(held.message().id().value()),
                        SqlParameter.of(held.fence())));
        return taken == 0
                ? Optional.empty()
                : Optional.of(new ClaimedMessage(held.message(), fence, wanted.leaseUntil()));
    }

    private record Held(Message message, long fence) {

        static Held read(ResultColumns columns) throws SQLException {
            return new Held(MessageRows.message(columns), columns.number("fence"));
        }
    }
}
