package dev.portalaccess.internal.registration;

import dev.portalaccess.Caller;
import dev.portalaccess.internal.engine.Commands;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Note;
import dev.portalaccess.internal.people.Charts;
import dev.portalaccess.internal.people.Holders;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartAccess;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantId;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.RegistrationStep.Registered;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Standing;
import dev.portalaccess.model.Terms;
import dev.portalaccess.model.Validity;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.registration.Completion;
import java.util.List;
import java.util.Optional;

/**
 * PA-054, PA-055: the last step. Whatever stands against it (a closed chart, a bar, a hold) is for staff to see and for
 * nobody else.
 */
final class Granting {

    private final Commands commands;

    Granting(Commands commands) {
        this.commands = commands;
    }

    /** Grants and goes on, or leaves it to staff; empty if the registration is to be looked at again. */
    Optional<Completion> grant(Caller caller, Versioned<Registration> read, Registered registered) {
        Draft draft = commands.draft(caller);
        ChartId chart = registered.chart();
        boolean open = new Charts(commands.parts().charts(), caller.practice())
                .chart(chart)
                .filter(Chart::isOpen)
                .isPresent();
        Versioned<Holder> holder = holder(draft, read.value(), registered);
        ChartAccess access = draft.chart(chart);
        List<Grant> alive = Holders.grantsOf(holder.value(), access).stream()
                .filter(grant -> grant.isAliveAt(draft.now()))
                .toList();
        boolean held = alive.stream().anyMatch(grant -> !grant.holds().isEmpty());
        if (!open || held || access.bars(holder.value())) {
            return Optional.of(new Completion.WithStaff());
        }
        Grant grant =
                alive.stream().findFirst().orElseGet(() -> fresh(draft, read.value(), registered, holder.value()));
        draft.put(access.with(grant));
        draft.putHolder(holder);
        draft.note(Note.on(chart, "access.activated")
                .with("grant", grant.id().value())
                .with("holder", holder.value().id().value())
                .with("invitation", read.value().invitation().value()));
        RegistrationStep step = new RegistrationStep.Granted(draft.now(), registered.claim(), chart, grant.id());
        releaseKey(draft, read.value());
        commands.commit(Steps.moved(draft, read, step));
        return Optional.empty();
    }

    /** A registration that is done no longer stands in the way of another of the same name and address. */
    private static void releaseKey(Draft draft, Registration registration) {
        Key key = Key.liveRegistration(
                registration.invitee().name(), registration.invitee().address());
        draft.release(key, registration.id().value());
    }

    private Versioned<Holder> holder(Draft draft, Registration registration, Registered registered) {
        Versioned<Holder> invited = new Holders(commands.parts().store())
                .find(draft, registration.holder())
                .orElseThrow(() -> new IllegalStateException("the holder of a registration is gone"));
        Versioned<Holder> own = registered.claim().representative().isPresent()
                ? invited
                : asPatient(draft, invited, registered.chart());
        return own.to(own.value().using(registered.claim().account()));
    }

    /** The patient of a chart is one holder: the one who is known already, else the one who was invited. */
    private Versioned<Holder> asPatient(Draft draft, Versioned<Holder> invited, ChartId chart) {
        return commands.parts()
                .store()
                .holder(draft.practice(), Key.holder(chart))
                .orElseGet(() -> {
                    draft.claim(Key.holder(chart), invited.value().id().value());
                    return invited.to(invited.value().patientOf(chart));
                });
    }

    private static Grant fresh(Draft draft, Registration registration, Registered registered, Holder holder) {
        Optional<Relationship> representative = registered.claim().representative();
        return new Grant(
                new GrantId(draft.newId()),
                registered.chart(),
                holder.id(),
                registered.claim().account(),
                new Terms(representative.or(() -> Optional.of(Relationship.SELF)), Optional.empty(), Scope.FULL),
                Validity.from(draft.now()),
                Standing.FREE,
                new Provenance(
                        Provenance.Origin.REGISTERED,
                        representative.isPresent() ? IndividualKind.OTHER : IndividualKind.PATIENT,
                        Optional.of(registration.invitation()),
                        List.of(registered.chart()),
                        draft.caller().actor()));
    }
}
