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
 * Lets new patients register themselves.
 *
 * <p>Thread-safe. A host that offers self-registration provides a {@link dev.portalaccess.spi.PatientRegistry}; without
 * one, {@link #complete} and {@link #decide} throw {@link IllegalStateException}.
 */
public interface Registrations {

    /**
     * PA-052: why the box <em>Send Portal Invitation</em> of an appointment form cannot be ticked with that address in
     * it. Reads nothing, so a form may ask at each change of the address.
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
     * Validates a command without giving it, so that staff see the warnings before anything is sent. Nothing is
     * written, neither an invitation nor the record of a refusal. Because facts change, {@code invite} may find more
     * when the command is given.
     *
     * @return the findings that would refuse {@code invite}, and the warnings it would give
     */
    List<Finding> check(Caller caller, InviteToRegister command);

    /**
     * Completes a registration for the person who signed in, once the host has the typed data. It has three steps:
     * claimed, registered by the host, granted. Repeating the call completes a step that was interrupted (PA-054).
     *
     * @param code from the invitation
     * @param account the account that the person signed in to
     * @param representative the person's relationship to the patient, if the person registers on the patient's behalf
     *     (PA-055); not self
     */
    RegistrationCompletion complete(
            PracticeId practice, Secret code, AccountId account, Optional<Relationship> representative);

    /**
     * Returns the registrations at any of those steps, newest first; {@code WAITING} ones wait for staff. One that
     * names a chart which the caller may not see is left out, so that a page may have fewer entries than it could
     * (PA-118).
     *
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not see the list
     */
    Page<Registration> list(Caller caller, Set<RegistrationStep.Kind> steps, Page.Request page);

    /** Carries out the decision of staff, and grants access. Repeat it if it fails on the way. */
    Outcome<RegistrationCompletion> decide(Caller caller, DecideMatch command);
}
