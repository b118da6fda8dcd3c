package dev.portalaccess.jdbc.internal.json;

import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.AppointmentId;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.GrantId;
import dev.portalaccess.model.PhoneNumber;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Registration.Invitee;
import dev.portalaccess.model.Registration.Source;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.RegistrationStep.Claimed;
import dev.portalaccess.model.RegistrationStep.Kind;
import dev.portalaccess.model.Relationship;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;

/** Who was invited to register, and how far that has got. */
public final class Registrations {

    private Registrations() {}

    /** All but what has columns. */
    public static String body(Registration registration) {
        Invitee invitee = registration.invitee();
        return Doc.empty()
                .put("name", People.write(invitee.name()))
                .put("address", invitee.address().value())
                .putText("phone", invitee.phone().map(PhoneNumber::value))
                .putText("appointment", registration.source().appointment().map(AppointmentId::value))
                .json();
    }

    /** Who was invited. */
    public static Invitee invitee(String body) {
        Doc doc = Doc.read(body);
        return new Invitee(
                People.name(doc.doc("name")),
                new EmailAddress(doc.text("address")),
                doc.maybe("phone").map(PhoneNumber::new));
    }

    /** On what occasion. */
    public static Source source(String body) {
        return new Source(Doc.read(body).maybe("appointment").map(AppointmentId::new));
    }

    /** A step as columns. */
    public static Stored stored(RegistrationStep step) {
        if (step instanceof RegistrationStep.Unrecognised unknown) {
            return Stored.unrecognised(unknown.stored(), Registrations::isKnown);
        }
        return step instanceof RegistrationStep.Invited
                ? Stored.of(step.kind())
                : Stored.of(step.kind(), details(step));
    }

    /** When it came to an end that nothing follows; empty until then. */
    public static Optional<Instant> endedAt(RegistrationStep step) {
        return step.kind() == Kind.GRANTED || step.kind() == Kind.CLOSED
                ? details(step).maybeInstant("at")
                : Optional.empty();
    }

    private static Doc details(RegistrationStep step) {
        if (step instanceof Claimed claimed) {
            return write(claimed);
        }
        if (step instanceof RegistrationStep.Waiting waiting) {
            return Doc.empty()
                    .put("at", waiting.at())
                    .put("claim", write(waiting.claim()))
                    .putTexts("candidates", Rights.values(waiting.candidates()));
        }
        if (step instanceof RegistrationStep.Registered registered) {
            return Doc.empty()
                    .put("at", registered.at())
                    .put("claim", write(registered.claim()))
                    .put("chart", registered.chart().value());
        }
        if (step instanceof RegistrationStep.Granted granted) {
            return Doc.empty()
                    .put("at", granted.at())
                    .put("claim", write(granted.claim()))
                    .put("chart", granted.chart().value())
                    .put("grant", granted.grant().value());
        }
        RegistrationStep.Closed closed = (RegistrationStep.Closed) step;
        return Doc.empty().put("at", closed.at()).put("cause", closed.cause());
    }

    /** The step of those columns. */
    public static RegistrationStep step(Stored stored) {
        try {
            return isKnown(stored.name())
                    ? known(Kind.valueOf(stored.name()), stored.doc())
                    : new RegistrationStep.Unrecognised(stored.whole());
        } catch (RuntimeException e) {
            return new RegistrationStep.Unrecognised(stored.whole());
        }
    }

    private static RegistrationStep known(Kind kind, Doc doc) {
        return switch (kind) {
            case INVITED -> RegistrationStep.INVITED;
            case CLAIMED -> claimed(doc);
            case WAITING ->
                new RegistrationStep.Waiting(
                        doc.instant("at"), claimed(doc.doc("claim")), Rights.charts(doc.texts("candidates")));
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
        return Stored.isKnown(EnumSet.complementOf(EnumSet.of(Kind.UNRECOGNISED)), name);
    }

    private static Doc write(Claimed claim) {
        return Doc.empty()
                .put("at", claim.at())
                .put("account", claim.account().value())
                .putText("representative", claim.representative().map(Relationship::code));
    }

    private static Claimed claimed(Doc doc) {
        return new Claimed(
                doc.instant("at"),
                new AccountId(doc.text("account")),
                doc.maybe("representative").map(Relationship::of));
    }
}
