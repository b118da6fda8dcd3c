package dev.portalaccess.registration;

import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.model.id.AppointmentId;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The command behind <em>Send an Invitation to Self-Register</em>, as staff typed it (PA-050).
 *
 * <p>The e-mail address is mandatory; the phone number is optional.
 *
 * @param given the patient's given name
 * @param family the patient's family name
 * @param email the address that the invitation is sent to
 * @param phone the number that the practice may call
 * @param appointment the appointment it is sent with; {@code null} if it is sent from patient administration
 * @param language an IETF language tag; {@code null} for the practice's default
 */
public record InviteToRegister(
        @Size(max = 1_000, message = FindingCode.TEXT_TOO_LONG) @Nullable
        String given,

        @Size(max = 1_000, message = FindingCode.TEXT_TOO_LONG) @Nullable
        String family,

        @Size(max = 1_000, message = FindingCode.TEXT_TOO_LONG) @Nullable
        String email,

        @Size(max = 100, message = FindingCode.TEXT_TOO_LONG) @Nullable
        String phone,

        @Nullable AppointmentId appointment,

        @Size(max = 35, message = FindingCode.TEXT_TOO_LONG) @Nullable
        String language) {

    /** Returns a command that is sent from patient administration. */
    public static InviteToRegister of(
            @Nullable String given, @Nullable String family, @Nullable String email, @Nullable String phone) {
        return new InviteToRegister(given, family, email, phone, null, null);
    }

    /** Sent with that appointment, which has been saved; repeat it until it returns (PA-053). */
    public InviteToRegister with(AppointmentId saved) {
        return new InviteToRegister(given, family, email, phone, saved, language);
    }

    /** Returns a copy in that language. */
    public InviteToRegister in(String tag) {
        return new InviteToRegister(given, family, email, phone, appointment, tag);
    }

    /** Returns nothing personal. */
    @Override
    public String toString() {
        return "InviteToRegister[appointment=" + appointment + ", redacted]";
    }
}
