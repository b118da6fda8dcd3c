package dev.portalaccess.jdbc.internal.json;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.PhoneNumber;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Registration.Invitee;
import dev.portalaccess.model.Registration.Source;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.RegistrationStep.Claimed;
import dev.portalaccess.model.RegistrationStep.Kind;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.AppointmentId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;

/** The JSON of a registration's invitee, source and step. */
public final class RegistrationJson {

    private RegistrationJson() {}

    /** Returns the JSON of everything that has no column. */
    public static String body(Registration registration) {
        Invitee invitee = registration.invitee();
        return JsonObject.empty()
                .put("name", PersonJson.write(invitee.name()))
                .put("address", invitee.address().value())
                .putText("phone", invitee.phone().map(PhoneNumber::value))
                .putText("appointment", registration.source().appointment().map(AppointmentId::value))
                .json();
    }

    /** Returns the invitee. */
    public static Invitee invitee(String body) {
        JsonObject doc = JsonObject.read(body);
        return new Invitee(
                PersonJson.name(doc.doc("name")),
                new EmailAddress(doc.text("address")),
                doc.maybe("phone").map(PhoneNumber::new));
    }

    /** Its source. */
    public static Source source(String body) {
        return new Source(JsonObject.read(body).maybe("appointment").map(AppointmentId::new));
    }

    /** Returns the columns of a step. */
    public static StoredState stored(RegistrationStep step) {
        if (step instanceof RegistrationStep.Unrecognised unknown) {
            return StoredState.unrecognised(unknown.stored(), RegistrationJson::isKnown);
        }
        return step instanceof RegistrationStep.Invited
                ? StoredState.of(step.kind())
                : StoredState.of(step.kind(), details(step));
    }

    /** The time of its final state; empty until then. */
    public static Optional<Instant> endedAt(RegistrationStep step) {
        return step.kind() == Kind.GRANTED || step.kind() == Kind.CLOSED
                ? details(step).maybeInstant("at")
                : Optional.empty();
    }

    private static JsonObject details(RegistrationStep step) {
        if (step instanceof Claimed claimed) {
            return write(claimed);
        }
        if (step instanceof RegistrationStep.WithStaff waiting) {
            return JsonObject.empty()
                    .put("at", waiting.at())
                    .put("claim", write(waiting.claim()))
                    .putTexts("candidates", GrantTermsJson.values(waiting.candidates()));
        }
        if (step instanceof RegistrationStep.Registered registered) {
            return JsonObject.empty()
                    .put("at", registered.at())
                    .put("claim", write(registered.claim()))
                    .put("chart", registered.chart().value());
        }
        if (step instanceof RegistrationStep.Granted granted) {
            return JsonObject.empty()
                    .put("at", granted.at())
                    .put("claim", write(granted.claim()))
                    .put("chart", granted.chart().value())
                    .put("grant", granted.grant().value());
        }
        RegistrationStep.Closed closed = (RegistrationStep.Closed) step;
        return JsonObject.empty().put("at", closed.at()).put("cause", closed.cause());
    }

    /** Returns the step in the columns. */
    public static RegistrationStep step(StoredState stored) {
        try {
            return isKnown(stored.name())
                    ? known(Kind.valueOf(stored.name()), stored.doc())
                    : new RegistrationStep.Unrecognised(stored.whole());
        } catch (RuntimeException e) {
            return new RegistrationStep.Unrecognised(stored.whole());
        }
    }

    private static RegistrationStep known(Kind kind, JsonObject doc) {
        return switch (kind) {
            case INVITED -> RegistrationStep.INVITED;
            case CLAIMED -> claimed(doc);
            case WAITING ->
                new RegistrationStep.WithStaff(
                        doc.instant("at"), claimed(doc.doc("claim")), GrantTermsJson.charts(doc.texts("candidates")));
            case REGISTERED ->
                new RegistrationStep.Registered(
                        doc.instant("at"), claimed(doc.doc("claim")), new ChartId(doc.text("chart")));
            case GRANTED ->
                new RegistrationStep.Granted(
                        doc.instant("at"),
                        claimed(doc.doc("claim")),
                        new ChartId(doc.text("chart")),
                        new GrantId(doc.text("grant")));
            case CLOSED -> new RegistrationStep.Closed(doc.instant("at"), doc.text("cause"));
            case UNRECOGNISED -> throw new IllegalArgumentException("not a step that is known");
        };
    }

    private static boolean isKnown(String name) {
        return StoredState.isKnown(EnumSet.complementOf(EnumSet.of(Kind.UNRECOGNISED)), name);
    }

    private static JsonObject write(Claimed claim) {
        return JsonObject.empty()
                .put("at", claim.at())
                .put("account", claim.account().value())
                .putText("representative", claim.representative().map(Relationship::code));
    }

    private static Claimed claimed(JsonObject doc) {
        return new Claimed(
                doc.instant("at"),
                new AccountId(doc.text("account")),
                doc.maybe("representative").map(Relationship::of));
    }
}
