package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.rows.TableNames;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.spi.storage.Outbox.ClaimRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The search for messages that are due, longest due first. Each channel is searched by itself, in the order of an
 * index, so that letters which wait for a desk cost the mail nothing, and many messages that are due at one instant
 * cost no more than few.
 *
 * @param wanted the request, with at least one channel
 * @param locking the clause that locks the rows
 */
record DueSearch(ClaimRequest wanted, String locking) {

    private static final String WAITING =
            SelectBuilder.in("state", Arrays.stream(MessageState.values()).filter(MessageState::isWaiting));

    /** The condition for known kinds; workers of a newer version handle the kinds that it added. */
    private static final String KNOWN =
            SelectBuilder.in("kind", EnumSet.complementOf(EnumSet.of(Message.Kind.UNRECOGNISED)).stream());

    /** The condition that nobody has the message; its parameter is the present instant. */
    static final String FREE = WAITING + " AND " + KNOWN + " AND (lease_until IS NULL OR lease_until <= ?)";

    private static final String ORDER = " ORDER BY due_at, practice, id LIMIT ?";

    /** Returns the query; it has the columns {@code practice} and {@code id}. */
    String sql() {
        if (wanted.channels().size() == 1) {
            return channel("practice, id");
        }
        return "SELECT practice, id FROM ("
                + wanted.channels().stream()
                        .map(channel -> "SELECT * FROM (" + channel("practice, id, due_at") + ") AS " + channel.name())
                        .collect(Collectors.joining(" UNION ALL "))
                + ") AS every_channel" + ORDER;
    }

    private String channel(String columns) {
        return "SELECT " + columns + " FROM " + TableNames.MESSAGE + " WHERE channel = ? AND due_at <= ? AND " + FREE
                + ORDER + locking;
    }

    /** Returns the parameters of the query. */
    List<SqlParameter> params() {
        List<SqlParameter> params = new ArrayList<>();
        for (Channel channel : wanted.channels()) {
            params.addAll(List.of(
                    SqlParameter.of(channel),
                    SqlParameter.of(wanted.now()),
                    SqlParameter.of(wanted.now()),
                    SqlParameter.of(wanted.limit())));
        }
        if (wanted.channels().size() > 1) {
            params.add(SqlParameter.of(wanted.limit()));
        }
        return params;
    }
}
