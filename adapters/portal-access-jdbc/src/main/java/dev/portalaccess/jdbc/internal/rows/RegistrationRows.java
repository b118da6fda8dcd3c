package dev.portalaccess.jdbc.internal.rows;

import dev.portalaccess.jdbc.internal.json.FirstLayout;
import dev.portalaccess.jdbc.internal.json.RecordBodies;
import dev.portalaccess.jdbc.internal.json.StateName;
import dev.portalaccess.jdbc.internal.sql.ResultColumns;
import dev.portalaccess.jdbc.internal.sql.RowValues;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The rows of registrations. */
public final class RegistrationRows {

    /** The columns that a read or a list needs. */
    public static final String COLUMNS = "id, version, created_at, invitation, holder, step, details, body, seal";

    private RegistrationRows() {}

    /** Returns the row of a registration in its next version; a new row also gets {@code created_at}. */
    public static RowValues row(Versioned<Registration> registration) {
        Registration value = registration.value();
        String body = RecordBodies.CODEC.writeRegistration(value);
        return RowValues.in(TableNames.REGISTRATION)
                .set("practice", value.practice().value())
                .set("id", value.id().value())
                .set("version", registration.version() + 1)
                .set("invitation", value.invitation().value())
                .set("holder", value.holder().value())
                .set("step", StateName.of(value.step().kind(), body, "step"))
                .set("details", Optional.empty())
                .setInstant("ended_at", endedAt(value.step()))
                .set("body", body)
                .setSeal(registration.seal());
    }

    /** Returns the instant of the final step; empty until then. */
    private static Optional<Instant> endedAt(RegistrationStep step) {
        if (step instanceof RegistrationStep.Granted granted) {
            return Optional.of(granted.at());
        }
        return step instanceof RegistrationStep.Closed closed ? Optional.of(closed.at()) : Optional.empty();
    }

    /** Returns the registration in a row. */
    public static Versioned<Registration> registration(PracticeId practice, ResultColumns columns) throws SQLException {
        String body = columns.text("body");
        return new Versioned<>(
                RecordBodies.CODEC.readRegistration(
                        FirstLayout.isDocument(body) ? body : document(practice, columns, body)),
                columns.number("version"),
                columns.seal("seal"));
    }

    private static String document(PracticeId practice, ResultColumns columns, String body) throws SQLException {
        return FirstLayout.of("registration", body)
                .with("practice", practice.value())
                .with("id", columns.text("id"))
                .with("invitation", columns.text("invitation"))
                .with("holder", columns.text("holder"))
                .with("invitee", Map.of(), "name", "address", "phone")
                .with("source", Map.of(), "appointment")
                .withState("step", columns.text("step"), columns.maybe("details"))
                .text();
    }
}
