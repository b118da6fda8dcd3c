package dev.portalaccess.jdbc.internal.rows;

import dev.portalaccess.jdbc.internal.json.Invitations;
import dev.portalaccess.jdbc.internal.json.Stored;
import dev.portalaccess.jdbc.internal.sql.Columns;
import dev.portalaccess.jdbc.internal.sql.Row;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Delivery;
import dev.portalaccess.model.HolderId;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.Issue;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Versioned;
import java.sql.SQLException;
import java.util.List;

/** Invitations. */
public final class InvitationRows {

    /** What it takes to read one; not all there is, as a newer version may have added to it. */
    public static final String COLUMNS =
            "id, version, purpose, holder, channel, issued_at, issued_until, issuer_kind, issuer, "
                    + "state, details, body";

    private InvitationRows() {}

    /** The row of an invitation in its next version. */
    public static Row row(Versioned<Invitation> invitation) {
        Invitation value = invitation.value();
        Stored state = Invitations.stored(value.state());
        return Row.in(Names.INVITATION)
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
                .setInstant("ended_at", Invitations.endedAt(value.state()))
                .set("body", Invitations.body(value));
    }

    /** A row for each chart on which it carries a grant. */
    public static List<Row> charts(Invitation invitation) {
        return invitation.charts().stream().map(chart -> row(invitation, chart)).toList();
    }

    private static Row row(Invitation invitation, ChartId chart) {
        return Row.in(Names.INVITATION_CHART)
                .set("practice", invitation.practice().value())
                .set("invitation", invitation.id().value())
                .set("chart", chart.value());
    }

    /** The invitation of a row. */
    public static Versioned<Invitation> invitation(PracticeId practice, Columns columns) throws SQLException {
        Invitations.Body body = Invitations.body(columns.text("body"));
        Actor issuer = new Actor(Actor.Kind.valueOf(columns.text("issuer_kind")), columns.text("issuer"));
        return new Versioned<>(
                new Invitation(
                        practice,
                        new InvitationId(columns.text("id")),
                        Invitation.Purpose.valueOf(columns.text("purpose")),
                        new HolderId(columns.text("holder")),
                        new Issue(
                                columns.instant("issued_at"),
                                columns.instant("issued_until"),
                                issuer,
                                body.replaces(),
                                body.waivers()),
                        new Delivery(Channel.valueOf(columns.text("channel")), body.address(), body.language()),
                        body.grants(),
                        body.codes(),
                        Invitations.state(new Stored(columns.text("state"), columns.maybe("details")))),
                columns.number("version"));
    }
}
