package dev.portalaccess.jdbc.internal.rows;

import dev.portalaccess.jdbc.internal.json.InvitationJson;
import dev.portalaccess.jdbc.internal.json.StoredState;
import dev.portalaccess.jdbc.internal.sql.ResultColumns;
import dev.portalaccess.jdbc.internal.sql.RowValues;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.Issuance;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.Invitation;
import java.sql.SQLException;
import java.util.List;

/** The rows of invitations. */
public final class InvitationRows {

    /** The columns that a read needs. They are not all columns, because a newer version may have added some. */
    public static final String COLUMNS =
            "id, version, purpose, holder, channel, issued_at, issued_until, issuer_kind, issuer, "
                    + "state, details, body";

    private InvitationRows() {}

    /** Returns the row of an invitation in its next version. */
    public static RowValues row(Versioned<Invitation> invitation) {
        Invitation value = invitation.value();
        StoredState state = InvitationJson.stored(value.state());
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
                .set("state", state.name())
                .set("details", state.details())
                .setInstant("ended_at", InvitationJson.endedAt(value.state()))
                .set("body", InvitationJson.body(value));
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
        InvitationJson.Body body = InvitationJson.body(columns.text("body"));
        Actor issuer = new Actor(Actor.Kind.valueOf(columns.text("issuer_kind")), columns.text("issuer"));
        return new Versioned<>(
                new Invitation(
                        practice,
                        new InvitationId(columns.text("id")),
                        InvitationPurpose.valueOf(columns.text("purpose")),
                        new HolderId(columns.text("holder")),
                        new Issuance(
                                columns.instant("issued_at"),
                                columns.instant("issued_until"),
                                issuer,
                                body.replaces(),
                                body.waivers()),
                        new DeliveryRoute(Channel.valueOf(columns.text("channel")), body.address(), body.language()),
                        body.grants(),
                        body.codes(),
                        InvitationJson.state(new StoredState(columns.text("state"), columns.maybe("details")))),
                columns.number("version"));
    }
}
