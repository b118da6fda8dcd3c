package dev.portalaccess.registration;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.PracticeId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Self-registration of new patients.
 *
 * <p>Safe for use by several threads. A host
 * that offers it gives a {@link dev.portalaccess.spi.PatientRegistry}; without one, {@link #complete} and {@link #decide}
 * throw {@link IllegalStateException}.
 */
public interface Registrations {

    /**
     * PA-052: why the box <em>Send Portal Invitation</em> of an appointment form cannot be ticked with that address in it.
     * Reads nothing, so a form may ask at each change of the address.
     *
     * @return what is wrong with the address, at the path {@code email}; empty if the box can be ticked
     */
    List<Finding> checkEmail(@Nullable String typedEmail);

    /**
     * Sends an invitation to register. A second one for the same name and address, or for the same appointment, answers
     * that there is one. A host that saves appointments elsewhere calls it after saving, until it returns.
     */
    Outcome<RegistrationInvitation> invite(Caller caller, InviteToRegister command);

    /**
     * Completes a registration for the person who signed in, once the host has what they typed. In three steps, each
     * finished by repeating the call: claimed, registered by the host, granted (PA-054).
     *
     * @param code from the invitation
     * @param account the login the person signed in to
     * @param representative what the person is to the patient, if they register in the patient's place (PA-055); not
     *     self
     */
    RegistrationCompletion complete(
            PracticeId practice, Secret code, AccountId account, Optional<Relationship> representative);

    /** The registrations at one of those steps, newest first; {@code WAITING} are those that wait for staff. */
    Page<Registration> list(PracticeId practice, Set<RegistrationStep.Kind> steps, Page.Request page);

    /** Carries out what staff have decided, and grants. To be repeated if it fails on the way. */
    Outcome<RegistrationCompletion> decide(Caller caller, DecideMatch command);
}
