package dev.portalaccess.jdbc.internal.rows;

import dev.portalaccess.jdbc.internal.sql.ResultColumns;
import dev.portalaccess.jdbc.internal.sql.RowValues;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import java.sql.SQLException;
import java.util.Locale;

/** The rows of messages. */
public final class MessageRows {

    /** The columns that a read or a claim needs. */
    public static final String COLUMNS =
            "practice, id, kind, holder, invitation, channel, address, language, window_from, "
                    + "window_until, state, changed_at, due_at, attempts, envelope, code, fence, seal";

    private MessageRows() {}

    /** The row of an unclaimed message. */
    public static RowValues row(Message message) {
        RowValues row = RowValues.in(TableNames.MESSAGE)
                .set("practice", message.practice().value())
                .set("id", message.id().value())
                .set("kind", message.storedKind())
                .set("holder", message.holder().value())
                .set("invitation", message.invitation().map(InvitationId::value))
                .set("channel", message.channel())
                .set("address", message.address().map(EmailAddress::value))
                .set("language", message.language().toLanguageTag())
                .set("window_from", message.window().from())
                .setInstant("window_until", message.window().until())
                .set("fence", 0)
                .setSeal(message.seal());
        return setProgress(row, message.progress(), message.storedState());
    }

    /** Sets the progress of a message. */
    public static RowValues setProgress(RowValues row, Progress progress) {
        return setProgress(row, progress, progress.state().name());
    }

    private static RowValues setProgress(RowValues row, Progress progress, String state) {
        return row.set("state", state)
                .set("changed_at", progress.changedAt())
                .set("due_at", progress.dueAt())
                .set("attempts", progress.attempts())
                .set("envelope", progress.envelope())
                .set("code", progress.code());
    }

    /** Returns the message in a row. */
    public static Message message(ResultColumns columns) throws SQLException {
        return new Message(
                        new PracticeId(columns.text("practice")),
                        new MessageId(columns.text("id")),
                        Message.Kind.named(columns.text("kind")),
                        new HolderId(columns.text("holder")),
                        columns.maybe("invitation").map(InvitationId::new),
                        Channel.valueOf(columns.text("channel")),
                        columns.maybe("address").map(EmailAddress::new),
                        Locale.forLanguageTag(columns.text("language")),
                        new ValidityPeriod(columns.instant("window_from"), columns.maybeInstant("window_until")),
                        progress(columns))
                .withSeal(columns.seal("seal"))
                .withNewer(Message.NewerText.of(columns.text("kind"), columns.text("state")));
    }

    private static Progress progress(ResultColumns columns) throws SQLException {
        return new Progress(
                MessageState.named(columns.text("state")),
                columns.instant("changed_at"),
                columns.instant("due_at"),
                Math.toIntExact(columns.number("attempts")),
                columns.maybe("envelope"),
                columns.maybe("code"));
    }
}
