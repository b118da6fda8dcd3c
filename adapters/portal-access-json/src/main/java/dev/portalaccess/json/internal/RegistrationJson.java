package dev.portalaccess.json.internal;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.PhoneNumber;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Registration.Invitee;
import dev.portalaccess.model.Registration.Source;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.RegistrationStep.Claimed;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.AppointmentId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.id.RegistrationId;
import java.util.Optional;

/** The JSON of a registration. */
public final class RegistrationJson {

    private RegistrationJson() {}

    /** Returns the fields of the registration. */
    public static JsonObject write(Registration registration) {
        return JsonObject.empty()
                .put("practice", registration.practice().value())
                .put("id", registration.id().value())
                .put("invitation", registration.invitation().value())
                .put("holder", registration.holder().value())
                .put("invitee", write(registration.invitee()))
                .put("source", write(registration.source()))
                .put("step", write(registration.step()));
    }

    /**
     * Returns the registration.
     *
     * @param doc its fields
     * @param newer its step, if the document is newer than this version
     */
    public static Registration registration(JsonObject doc, Optional<RegistrationStep> newer) {
        return new Registration(
                new PracticeId(doc.text("practice")),
                new RegistrationId(doc.text("id")),
                new InvitationId(doc.text("invitation")),
                new HolderId(doc.text("holder")),
                invitee(doc.doc("invitee")),
                source(doc.doc("source")),
                newer.orElseGet(() -> step(doc.doc("step"))));
    }

    private static JsonObject write(Invitee invitee) {
        return JsonObject.empty()
                .put("name", ValueJson.write(invitee.name()))
                .put("address", invitee.address().value())
                .putText("phone", invitee.phone().map(PhoneNumber::value));
    }

    private static Invitee invitee(JsonObject doc) {
        return new Invitee(
                ValueJson.name(doc.doc("name")),
                new EmailAddress(doc.text("address")),
                doc.maybe("phone").map(PhoneNumber::new));
    }

    private static JsonObject write(Source source) {
        return JsonObject.empty().putText("appointment", source.appointment().map(AppointmentId::value));
    }

    private static Source source(JsonObject doc) {
        return new Source(doc.maybe("appointment").map(AppointmentId::new));
    }

    private static JsonObject write(RegistrationStep step) {
        if (step instanceof RegistrationStep.Unrecognised unknown) {
            return UnreadState.write(step, unknown.stored(), RegistrationJson::step);
        }
        return JsonObject.empty().put("kind", step.kind()).with(fields(step));
    }

    private static JsonObject fields(RegistrationStep step) {
        JsonObject fields = JsonObject.empty();
        if (step instanceof Claimed claimed) {
            return write(claimed);
        }
        if (step instanceof RegistrationStep.WithStaff waiting) {
            return fields.put("at", waiting.at())
                    .put("claim", write(waiting.claim()))
                    .putTexts("candidates", waiting.candidates(), ChartId::value);
        }
        if (step instanceof RegistrationStep.Registered registered) {
            return fields.put("at", registered.at())
                    .put("claim", write(registered.claim()))
                    .put("chart", registered.chart().value());
        }
        if (step instanceof RegistrationStep.Granted granted) {
            return fields.put("at", granted.at())
                    .put("claim", write(granted.claim()))
                    .put("chart", granted.chart().value())
                    .put("grant", granted.grant().value());
        }
        return step instanceof RegistrationStep.Closed closed
                ? fields.put("at", closed.at()).put("cause", closed.cause())
                : fields;
    }

    private static RegistrationStep step(JsonObject doc) {
        try {
            return switch (doc.text("kind")) {
                case "INVITED" -> RegistrationStep.INVITED;
                case "CLAIMED" -> claimed(doc);
                case "WAITING" ->
                    new RegistrationStep.WithStaff(
                            doc.instant("at"), claimed(doc.doc("claim")), doc.texts("candidates", ChartId::new));
                case "REGISTERED" ->
                    new RegistrationStep.Registered(
                            doc.instant("at"), claimed(doc.doc("claim")), new ChartId(doc.text("chart")));
                case "GRANTED" ->
                    new RegistrationStep.Granted(
                            doc.instant("at"),
                            claimed(doc.doc("claim")),
                            new ChartId(doc.text("chart")),
                            new GrantId(doc.text("grant")));
                case "CLOSED" -> new RegistrationStep.Closed(doc.instant("at"), doc.text("cause"));
                default -> new RegistrationStep.Unrecognised(UnreadState.text(doc));
            };
        } catch (RuntimeException e) {
            return new RegistrationStep.Unrecognised(doc.json());
        }
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
