package dev.portalaccess.jdbc.internal.rows;

import dev.portalaccess.jdbc.internal.json.Registrations;
import dev.portalaccess.jdbc.internal.json.Stored;
import dev.portalaccess.jdbc.internal.sql.Columns;
import dev.portalaccess.jdbc.internal.sql.Row;
import dev.portalaccess.model.HolderId;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationId;
import dev.portalaccess.model.Versioned;
import java.sql.SQLException;

/** Registrations. */
public final class RegistrationRows {

    /** What it takes to read one, and to place it in a list. */
    public static final String COLUMNS = "id, version, created_at, invitation, holder, step, details, body";

    private RegistrationRows() {}

    /** The row of a registration in its next version; a new one also gets {@code created_at}. */
    public static Row row(Versioned<Registration> registration) {
        Registration value = registration.value();
        Stored step = Registrations.stored(value.step());
        return Row.in(Names.REGISTRATION)
                .set("practice", value.practice().value())
                .set("id", value.id().value())
                .set("version", registration.version() + 1)
                .set("invitation", value.invitation().value())
                .set("holder", value.holder().value())
                .set("step", step.name())
                .set("details", step.details())
                .setInstant("ended_at", Registrations.endedAt(value.step()))
                .set("body", Registrations.body(value));
    }

    /** The registration of a row. */
    public static Versioned<Registration> registration(PracticeId practice, Columns columns) throws SQLException {
        String body = columns.text("body");
        return new Versioned<>(
                new Registration(
                        practice,
                        new RegistrationId(columns.text("id")),
                        new InvitationId(columns.text("invitation")),
                        new HolderId(columns.text("holder")),
                        Registrations.invitee(body),
                        Registrations.source(body),
                        Registrations.step(new Stored(columns.text("step"), columns.maybe("details")))),
                columns.number("version"));
    }
}
