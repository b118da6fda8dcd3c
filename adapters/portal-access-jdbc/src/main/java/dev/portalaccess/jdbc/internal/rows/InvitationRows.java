package dev.portalaccess.jdbc.internal.rows;

import dev.portalaccess.jdbc.internal.json.FirstLayout;
import dev.portalaccess.jdbc.internal.json.RecordBodies;
import dev.portalaccess.jdbc.internal.json.StateName;
import dev.portalaccess.jdbc.internal.sql.ResultColumns;
import dev.portalaccess.jdbc.internal.sql.RowValues;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of invitations. */
public final class InvitationRows {

    /** The columns that a read needs. They are not all columns, because a newer version may have added some. */
    public static final String COLUMNS =
            "id, version, purpose, holder, channel, issued_at, issued_until, issuer_kind, issuer, "
                    + "state, details, body, seal";

    private InvitationRows() {}

    /** Returns the row of an invitation in its next version. */
    public static RowValues row(Versioned<Invitation> invitation) {
        Invitation value = invitation.value();
        String body = RecordBodies.CODEC.writeInvitation(value);
        return RowValues.in(TableNames.INVITATION)
                .set("practice", value.practice().value())
                .set("id", value.id().value())
                .set("version", invitation.version() + 1)
                .set("purpose", value.purpose())
                .set("holder", value.holder().value())
                .set("channel", value.delivery().channel())
                .set("issued_at", value.issue().at())
                .set("issued_until", value.issue().until())
                .set("issuer_kind", value.issue().by().kind())
                .set("issuer", value.issue().by().id())
                .set("state", StateName.of(value.state().kind(), body, "state"))
                .set("details", Optional.empty())
                .setInstant("ended_at", endedAt(value.state()))
                .set("body", body)
                .setSeal(invitation.seal());
    }

    /** Returns the instant when the invitation ended; empty if it has not ended. */
    private static Optional<Instant> endedAt(InvitationState state) {
        if (state instanceof InvitationState.Redeemed redeemed) {
            return Optional.of(redeemed.at());
        }
        if (state instanceof InvitationState.Cancelled cancelled) {
            return Optional.of(cancelled.at());
        }
        return state instanceof InvitationState.Voided voided ? Optional.of(voided.at()) : Optional.empty();
    }

    /** A row for each chart that it has a pending grant for. */
    public static List<RowValues> charts(Invitation invitation) {
        return invitation.charts().stream().map(chart -> row(invitation, chart)).toList();
    }

    private static RowValues row(Invitation invitation, ChartId chart) {
        return RowValues.in(TableNames.INVITATION_CHART)
                .set("practice", invitation.practice().value())
                .set("invitation", invitation.id().value())
                .set("chart", chart.value());
    }

    /** Returns the invitation in a row. */
    public static Versioned<Invitation> invitation(PracticeId practice, ResultColumns columns) throws SQLException {
        String body = columns.text("body");
        return new Versioned<>(
                RecordBodies.CODEC.readInvitation(
                        FirstLayout.isDocument(body) ? body : document(practice, columns, body)),
                columns.number("version"),
                columns.seal("seal"));
    }

    private static String document(PracticeId practice, ResultColumns columns, String body) throws SQLException {
        Map<String, Object> issuer = Map.of("kind", columns.text("issuer_kind"), "id", columns.text("issuer"));
        Map<String, Object> issue = Map.of(
                "at", columns.instant("issued_at").toString(),
                "until", columns.instant("issued_until").toString(),
                "by", issuer);
        return FirstLayout.of("invitation", body)
                .with("practice", practice.value())
                .with("id", columns.text("id"))
                .with("purpose", columns.text("purpose"))
                .with("holder", columns.text("holder"))
                .with("issue", issue, "replaces", "waivers")
                .with("delivery", Map.of("channel", columns.text("channel")), "address", "language")
                .keeping("grants", "codes")
                .withState("state", columns.text("state"), columns.maybe("details"))
                .text();
    }
}
