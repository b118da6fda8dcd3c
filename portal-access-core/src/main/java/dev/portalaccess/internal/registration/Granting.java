package dev.portalaccess.internal.registration;

import dev.portalaccess.Caller;
import dev.portalaccess.internal.activation.Admission;
import dev.portalaccess.internal.engine.Commands;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Note;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.people.Charts;
import dev.portalaccess.internal.people.Holders;
import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.ChartAccess;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantId;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep.Granted;
import dev.portalaccess.model.RegistrationStep.Registered;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Standing;
import dev.portalaccess.model.Terms;
import dev.portalaccess.model.Validity;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.registration.Completion;
import dev.portalaccess.spi.ContractViolationException;
import java.util.List;
import java.util.Optional;

/**
 * PA-054, PA-055: the last step. Whatever stands against it (a closed chart, a bar, a hold, another login) is for staff to
 * see and for nobody else. Used for one round.
 */
final class Granting {

    private final Commands commands;
    private final Parts parts;
    private final Draft draft;
    private final Versioned<Registration> read;
    private final Registration registration;
    private final Registered registered;
    private final AccountId account;
    private final ChartId chart;

    Granting(Commands commands, Caller caller, Versioned<Registration> read, Registered registered) {
        this.commands = commands;
        this.parts = commands.parts();
        this.draft = commands.draft(caller);
        this.read = read;
        this.registration = read.value();
        this.registered = registered;
        this.account = registered.claim().account();
        this.chart = registered.chart();
    }

    /** Grants and goes on, or leaves it to staff; empty if the registration is to be looked at again. */
    Optional<Completion> grant() {
        Versioned<Holder> holder = holder();
        ChartAccess access = draft.chart(chart);
        Admission admission = new Admission(parts, draft, holder.value(), invitation(), account);
        Optional<Note> refusal = admission.refusal(
                "complete-registration", new Charts(parts.charts(), draft.practice()).chart(chart), access);
        if (refusal.isPresent()) {
            return Optional.of(leftToStaff(refusal.get()));
        }
        GrantId grant = admission
                .present(access)
                .map(present -> note(present, "access.already-active"))
                .orElseGet(() -> begin(access, holder.value()));
        bind(holder);
        finish(grant);
        return Optional.empty();
    }

    private Invitation invitation() {
        return parts.store()
                .invitation(draft.practice(), Key.of(registration.invitation()))
                .map(Versioned::value)
                .orElseThrow(() -> gone("an invitation"));
    }

    private Versioned<Holder> holder() {
        Versioned<Holder> invited =
                new Holders(parts.store()).find(draft, registration.holder()).orElseThrow(() -> gone("a holder"));
        return registered.claim().representative().isPresent() ? invited : asPatient(invited);
    }

    /** The patient of a chart is one holder: the one who is known already, else the one who was invited. */
    private Versioned<Holder> asPatient(Versioned<Holder> invited) {
        return parts.store().holder(draft.practice(), Key.holder(chart)).orElseGet(() -> {
            draft.claim(Key.holder(chart), invited.value().id().value());
            return invited.to(invited.value().patientOf(chart));
        });
    }

    private Completion leftToStaff(Note refusal) {
        Draft record = commands.draft(draft.caller());
        record.note(refusal.with("registration", registration.id().value()));
        commands.commit(record);
        return new Completion.WithStaff();
    }

    private GrantId begin(ChartAccess access, Holder holder) {
        Optional<Relationship> representative = registered.claim().representative();
        Grant grant = new Grant(
                new GrantId(draft.newId()),
                chart,
                holder.id(),
                account,
                new Terms(representative.or(() -> Optional.of(Relationship.SELF)), Optional.empty(), Scope.FULL),
                Validity.from(draft.now()),
                Standing.FREE,
                provenance(representative.isPresent() ? IndividualKind.OTHER : IndividualKind.PATIENT));
        draft.put(access.with(grant));
        return note(grant, "access.activated");
    }

    private Provenance provenance(IndividualKind as) {
        return new Provenance(
                Provenance.Origin.REGISTERED,
                as,
                Optional.of(registration.invitation()),
                List.of(chart),
                draft.caller().actor());
    }

    private GrantId note(Grant grant, String action) {
        draft.note(Note.on(chart, action)
                .with("grant", grant.id().value())
                .with("holder", grant.holder().value())
                .with("invitation", registration.invitation().value()));
        return grant.id();
    }

    /** PA-041: the login the holder uses from now on; a change of it is worth a line of its own. */
    private void bind(Versioned<Holder> holder) {
        draft.putHolder(holder.to(holder.value().using(account)));
        holder.value()
                .account()
                .filter(former -> !former.equals(account))
                .ifPresent(former -> draft.note(Note.ofPractice("holder.login-changed")
                        .with("holder", holder.value().id().value())
                        .with("former-login", former.value())));
    }

    /** A registration that is done no longer stands in the way of another of the same name and address. */
    private void finish(GrantId grant) {
        Registration.Invitee invitee = registration.invitee();
        draft.release(
                Key.liveRegistration(invitee.name(), invitee.address()),
                registration.id().value());
        Granted step = new Granted(draft.now(), registered.claim(), chart, grant);
        commands.commit(Steps.moved(draft, read, step));
    }

    private static ContractViolationException gone(String what) {
        return new ContractViolationException(
                "AccessStoreContract: " + what + " stays as long as a registration that is under way names it");
    }
}
