package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.web.VisitorLanguage;
import dev.portalaccess.invitations.InvitationView;
import dev.portalaccess.model.PhoneNumber;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.id.ChartId;
import java.util.Locale;
import java.util.Optional;

/** The registrations, as the page lists them. */
record RegistrationListRows(DeskRequest turn) {

    /**
     * A line of the list.
     *
     * @param patient the name of the patient
     * @param email the address of the invitation
     * @param phone the phone number that the practice may call, or an empty text
     * @param source the place where staff started the registration, as text
     * @param step the current step
     * @param until the time of expiry, or an empty text
     * @param chart the chart of the registration, or an empty text
     * @param invitation the invitation, if staff can reissue it; otherwise an empty text
     */
    public record Row(
            String patient,
            String email,
            String phone,
            String source,
            StateBadge step,
            String until,
            String chart,
            String invitation) {}

    Row row(Registration registration) {
        Optional<InvitationView> invitation = turn.portal().invitations().byId(turn.clerk(), registration.invitation());
        boolean open = registration.step().kind() == RegistrationStep.Kind.INVITED;
        return new Row(
                VisitorLanguage.name(registration.invitee().name()),
                registration.invitee().address().value(),
                registration.invitee().phone().map(PhoneNumber::value).orElse(""),
                turn.say(
                        registration.source().appointment().isPresent()
                                ? "registration.source.appointment"
                                : "registration.source.administration"),
                open ? invitation.map(this::ofInvitation).orElseGet(() -> step(registration)) : step(registration),
                open
                        ? invitation
                                .map(view -> turn.tongue().moment(view.issue().until()))
                                .orElse("")
                        : "",
                chart(registration.step()).map(ChartId::value).orElse(""),
                open ? invitation.map(view -> view.id().value()).orElse("") : "");
    }

    private StateBadge ofInvitation(InvitationView view) {
        if (view.isVoidSinceRestore()) {
            return new StateBadge(turn.say("registration.invitation.restored"), "warn");
        }
        String key = view.status().name().toLowerCase(Locale.ROOT);
        return new StateBadge(
                turn.say("registration.invitation." + key),
                switch (view.status()) {
                    case LIVE -> "";
                    case EXPIRED -> "warn";
                    default -> "off";
                });
    }

    private StateBadge step(Registration registration) {
        RegistrationStep.Kind kind = registration.step().kind();
        return new StateBadge(
                turn.say("registration.step." + kind.name().toLowerCase(Locale.ROOT)),
                switch (kind) {
                    case GRANTED -> "good";
                    case CLOSED, UNRECOGNISED -> "off";
                    case REGISTERED -> "warn";
                    default -> "";
                });
    }

    private static Optional<ChartId> chart(RegistrationStep step) {
        if (step instanceof RegistrationStep.Registered registered) {
            return Optional.of(registered.chart());
        }
        return step instanceof RegistrationStep.Granted granted ? Optional.of(granted.chart()) : Optional.empty();
    }
}
