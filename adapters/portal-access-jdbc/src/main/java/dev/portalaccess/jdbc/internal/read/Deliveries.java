package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.rows.MessageRows;
import dev.portalaccess.jdbc.internal.rows.Names;
import dev.portalaccess.jdbc.internal.sql.Columns;
import dev.portalaccess.jdbc.internal.sql.Param;
import dev.portalaccess.jdbc.internal.sql.Part;
import dev.portalaccess.jdbc.internal.sql.Row;
import dev.portalaccess.jdbc.internal.sql.Runner;
import dev.portalaccess.jdbc.internal.sql.Session;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageId;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.spi.Outbox.Afterwards;
import dev.portalaccess.spi.Outbox.Claim;
import dev.portalaccess.spi.Outbox.Wanted;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The outbox: a claim raises the fence of a message, and only who has the newest fence may mark it. */
public final class Deliveries {

    private static final String WAITING =
            Query.in("state", Arrays.stream(MessageState.values()).filter(MessageState::isWaiting));

    /** Kinds that a newer version has added are left to its workers. */
    private static final String KNOWN =
            Query.in("kind", EnumSet.complementOf(EnumSet.of(Message.Kind.UNRECOGNISED)).stream());

    private static final String FREE = WAITING + " AND " + KNOWN + " AND (lease_until IS NULL OR lease_until <= ?)";

    private final Runner runner;

    /** Through that runner. */
    public Deliveries(Runner runner) {
        this.runner = runner;
    }

    /** Claims what is due. */
    public List<Claim> claimDue(Wanted wanted) {
        if (wanted.channels().isEmpty()) {
            return List.of();
        }
        return runner.together(
                session -> {
                    List<Claim> claims = new ArrayList<>();
                    for (Held held : due(session, wanted)) {
                        take(session, held, wanted).ifPresent(claims::add);
                    }
                    return claims;
                },
                wanted.worker().hashCode());
    }

    /** Claims one message. */
    public Optional<Claim> claim(PracticeId practice, MessageId message, Wanted wanted) {
        return runner.together(
                session -> {
                    Optional<Held> held = session.first(
                            "SELECT " + MessageRows.COLUMNS + " FROM " + Names.MESSAGE
                                    + " WHERE practice = ? AND id = ? AND " + FREE
                                    + runner.database().forUpdate(),
                            List.of(Param.of(practice.value()), Param.of(message.value()), Param.of(wanted.now())),
                            Held::read);
                    return held.isPresent() ? take(session, held.get(), wanted) : Optional.empty();
                },
                message.hashCode());
    }

    /** Keeps a claim for longer. */
    public Optional<Claim> renew(Claim claim, Instant leaseUntil) {
        List<Param> params = new ArrayList<>(List.of(Param.of(leaseUntil)));
        params.addAll(held(claim));
        int renewed = runner.single(
                session -> session.update("UPDATE " + Names.MESSAGE + " SET lease_until = ? WHERE " + HELD, params),
                claim.message().id().hashCode());
        return renewed == 0
                ? Optional.empty()
                : message(claim.message().practice(), claim.message().id())
                        .map(message -> new Claim(message, claim.fence(), leaseUntil));
    }

    /** Writes how far a message has got. */
    public boolean mark(Claim claim, Message.Progress progress, Afterwards afterwards) {
        Row next = MessageRows.setProgress(Row.in(Names.MESSAGE), progress);
        String letGo = afterwards == Afterwards.KEEP ? "" : ", lease_until = NULL";
        List<Param> params = new ArrayList<>(next.values());
        params.addAll(held(claim));
        return update(next, letGo + " WHERE " + HELD + " AND " + mayBecome(progress.state()), params);
    }

    /** Writes that a message came back. */
    public boolean bounced(PracticeId practice, MessageId message, Message.Progress progress) {
        if (progress.state() != MessageState.BOUNCED || progress.envelope().isEmpty()) {
            return false;
        }
        Row next = MessageRows.setProgress(Row.in(Names.MESSAGE), progress);
        List<Param> params = new ArrayList<>(next.values());
        params.addAll(List.of(
                Param.of(practice.value()),
                Param.of(message.value()),
                Param.of(MessageState.HANDED_OVER),
                Param.of(progress.envelope())));
        return update(next, " WHERE practice = ? AND id = ? AND state = ? AND envelope = ?", params);
    }

    /** The message as it stands. */
    public Optional<Message> message(PracticeId practice, MessageId message) {
        return runner.read(session -> session.first(
                "SELECT " + MessageRows.COLUMNS + " FROM " + Names.MESSAGE + " WHERE practice = ? AND id = ?",
                List.of(Param.of(practice.value()), Param.of(message.value())),
                MessageRows::message));
    }

    private static final String HELD = "practice = ? AND id = ? AND fence = ? AND lease_until IS NOT NULL";

    private static List<Param> held(Claim claim) {
        return List.of(
                Param.of(claim.message().practice().value()),
                Param.of(claim.message().id().value()),
                Param.of(claim.fence()));
    }

    private boolean update(Row next, String rest, List<Param> params) {
        String sql = "UPDATE " + Names.MESSAGE + " SET " + String.join(" = ?, ", next.columns()) + " = ?" + rest;
        return runner.single(session -> session.update(sql, params), params.size()) == 1;
    }

    private static String mayBecome(MessageState next) {
        Set<MessageState> froms = EnumSet.allOf(MessageState.class);
        froms.removeIf(state -> !state.mayBecome(next));
        return froms.isEmpty() ? "1 = 0" : Query.in("state", froms.stream());
    }

    private List<Held> due(Session session, Wanted wanted) throws SQLException {
        List<Param> params = new ArrayList<>(List.of(Param.of(wanted.now()), Param.of(wanted.now())));
        for (Channel channel : wanted.channels()) {
            params.add(Param.of(channel));
        }
        params.add(Param.of(wanted.limit()));
        return session.list(
                "SELECT " + MessageRows.COLUMNS + " FROM " + Names.MESSAGE + " WHERE " + FREE
                        + " AND due_at <= ? AND channel IN ("
                        + Part.marks(wanted.channels().size()) + ") ORDER BY due_at, practice, id LIMIT ?"
                        + session.database().skipLocked(),
                params,
                Held::read);
    }

    private static Optional<Claim> take(Session session, Held held, Wanted wanted) throws SQLException {
        long fence = held.fence() + 1;
        int taken = session.update(
                "UPDATE " + Names.MESSAGE + " SET fence = ?, lease_until = ?, worker = ?"
                        + " WHERE practice = ? AND id = ? AND fence = ?",
                List.of(
                        Param.of(fence),
                        Param.of(wanted.leaseUntil()),
                        Param.of(wanted.worker()),
                        Param.of(held.message().practice().value()),
                        Param.of(held.message().id().value()),
                        Param.of(held.fence())));
        return taken == 0 ? Optional.empty() : Optional.of(new Claim(held.message(), fence, wanted.leaseUntil()));
    }

    private record Held(Message message, long fence) {

        static Held read(Columns columns) throws SQLException {
            return new Held(MessageRows.message(columns), columns.number("fence"));
        }
    }
}
