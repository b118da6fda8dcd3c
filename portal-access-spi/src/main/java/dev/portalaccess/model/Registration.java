package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.AppointmentId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.id.RegistrationId;
import java.util.Optional;

/**
 * That a new patient was asked to register, and how far that has got. The patient's demographics stay with the host.
 *
 * @param practice in which practice
 * @param id which registration
 * @param invitation the latest invitation sent for it; re-issuing changes it
 * @param holder who was invited
 * @param invitee what staff entered
 * @param source where it was started
 * @param step how far it has got
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
     * Who is asked to register.
     *
     * @param name the patient's name
     * @param address where the invitation goes
     * @param phone where the practice may call, if it was given
     */
    public record Invitee(PersonName name, EmailAddress address, Optional<PhoneNumber> phone) {
        /** Needs every part. */
        public Invitee {
            requireNonNull(name, "name");
            requireNonNull(address, "address");
            requireNonNull(phone, "phone");
        }
    }

    /**
     * Where staff started it (PA-051).
     *
     * @param appointment the appointment it was sent with; empty for one sent from patient administration
     */
    public record Source(Optional<AppointmentId> appointment) {

        /** Sent from patient administration. */
        public static final Source ADMINISTRATION = new Source(Optional.empty());

        /** Empty or an appointment. */
        public Source {
            requireNonNull(appointment, "appointment");
        }

        /** Sent with an appointment. */
        public static Source appointment(AppointmentId appointment) {
            return new Source(Optional.of(appointment));
        }
    }

    /** Needs every part. */
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
     * In the next step.
     *
     * @throws IllegalStateException if there is no such move, {@link RegistrationStep.Kind#mayBecome}
     */
    public Registration become(RegistrationStep next) {
        if (!step.kind().mayBecome(next.kind())) {
            throw new IllegalStateException("a registration cannot go from " + step.kind() + " to " + next.kind());
        }
        return new Registration(practice, id, invitation, holder, invitee, source, next);
    }

    /** Sent again with another invitation. */
    public Registration sentAs(InvitationId other) {
        return new Registration(practice, id, other, holder, invitee, source, step);
    }
}
