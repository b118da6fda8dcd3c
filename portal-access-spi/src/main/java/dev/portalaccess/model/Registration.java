package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.AppointmentId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.id.RegistrationId;
import java.util.Optional;

/**
 * The self-registration of a new patient, from the invitation on. The patient's demographics stay with the host.
 *
 * @param practice the practice
 * @param id the registration
 * @param invitation the latest invitation sent for it; reissuing changes it
 * @param holder the invited holder
 * @param invitee the data that staff entered
 * @param source the place where staff started it
 * @param step the current step
 */
public record Registration(
        PracticeId practice,
        RegistrationId id,
        InvitationId invitation,
        HolderId holder,
        Invitee invitee,
        Source source,
        RegistrationStep step) {

    /**
     * The person who is asked to register.
     *
     * @param name the patient's name
     * @param address the address for the invitation
     * @param phone the number that the practice may call, if one was given
     */
    public record Invitee(PersonName name, EmailAddress address, Optional<PhoneNumber> phone) {
        public Invitee {
            requireNonNull(name, "name");
            requireNonNull(address, "address");
            requireNonNull(phone, "phone");
        }
    }

    /**
     * The place where staff started a registration (PA-051).
     *
     * @param appointment the appointment that it was sent with; empty for one sent from patient administration
     */
    public record Source(Optional<AppointmentId> appointment) {

        /** The source of a registration sent from patient administration. */
        public static final Source ADMINISTRATION = new Source(Optional.empty());

        public Source {
            requireNonNull(appointment, "appointment");
        }

        /** Returns the source of a registration sent with an appointment. */
        public static Source appointment(AppointmentId appointment) {
            return new Source(Optional.of(appointment));
        }
    }

    public Registration {
        requireNonNull(practice, "practice");
        requireNonNull(id, "id");
        requireNonNull(invitation, "invitation");
        requireNonNull(holder, "holder");
        requireNonNull(invitee, "invitee");
        requireNonNull(source, "source");
        requireNonNull(step, "step");
    }

    /**
     * Returns this registration in the next step.
     *
     * @throws IllegalStateException if there is no such move, {@link RegistrationStep.Kind#mayBecome}
     */
    public Registration become(RegistrationStep next) {
        if (!step.kind().mayBecome(next.kind())) {
            throw new IllegalStateException("a registration cannot go from " + step.kind() + " to " + next.kind());
        }
        return new Registration(practice, id, invitation, holder, invitee, source, next);
    }

    /** Returns this registration with another invitation, after it was sent again. */
    public Registration sentAs(InvitationId other) {
        return new Registration(practice, id, other, holder, invitee, source, step);
    }
}
