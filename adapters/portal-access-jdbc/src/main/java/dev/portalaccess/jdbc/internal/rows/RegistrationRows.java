package dev.portalaccess.jdbc.internal.rows;

import dev.portalaccess.jdbc.internal.json.RegistrationJson;
import dev.portalaccess.jdbc.internal.json.StoredState;
import dev.portalaccess.jdbc.internal.sql.ResultColumns;
import dev.portalaccess.jdbc.internal.sql.RowValues;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.id.RegistrationId;
import java.sql.SQLException;

/** The rows of registrations. */
public final class RegistrationRows {

    /** The columns that a read or a list needs. */
    public static final String COLUMNS = "id, version, created_at, invitation, holder, step, details, body";

    private RegistrationRows() {}

    /** Returns the row of a registration in its next version; a new row also gets {@code created_at}. */
    public static RowValues row(Versioned<Registration> registration) {
        Registration value = registration.value();
        StoredState step = RegistrationJson.stored(value.step());
        return RowValues.in(TableNames.REGISTRATION)
                .set("practice", value.practice().value())
                .set("id", value.id().value())
                .set("version", registration.version() + 1)
                .set("invitation", value.invitation().value())
                .set("holder", value.holder().value())
                .set("step", step.name())
                .set("details", step.details())
                .setInstant("ended_at", RegistrationJson.endedAt(value.step()))
                .set("body", RegistrationJson.body(value));
    }

    /** Returns the registration in a row. */
    public static Versioned<Registration> registration(PracticeId practice, ResultColumns columns) throws SQLException {
        String body = columns.text("body");
        return new Versioned<>(
                new Registration(
                        practice,
                        new RegistrationId(columns.text("id")),
                        new InvitationId(columns.text("invitation")),
                        new HolderId(columns.text("holder")),
                        RegistrationJson.invitee(body),
                        RegistrationJson.source(body),
                        RegistrationJson.step(new StoredState(columns.text("step"), columns.maybe("details")))),
                columns.number("version"));
    }
}
