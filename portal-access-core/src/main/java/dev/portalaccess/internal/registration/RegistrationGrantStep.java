package dev.portalaccess.internal.registration;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.activation.RegistrationGrantCheck;
import dev.portalaccess.internal.engine.AccountBinder;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.notice.PatientNotices;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep.Granted;
import dev.portalaccess.model.RegistrationStep.Registered;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.registration.RegistrationCompletion;
import dev.portalaccess.spi.ContractViolationException;
import java.util.List;
import java.util.Optional;

/**
 * The last step of a registration: the grant (PA-054, PA-055). Only staff see an obstacle, such as a closed chart, a
 * block, a hold or another account. Used for one round.
 */
final class RegistrationGrantStep {

    private final CommandRunner commands;
    private final DecisionRound round;
    private final CommitDraft draft;
    private final Versioned<Registration> read;
    private final Registration registration;
    private final Registered registered;
    private final AccountId account;
    private final ChartId chart;
    private final PatientNotices notices;

    RegistrationGrantStep(CommandRunner commands, Caller caller, Versioned<Registration> read, Registered registered) {
        this.commands = commands;
        this.round = commands.newRound(caller);
        this.draft = round.draft();
        this.read = read;
        this.registration = read.value();
        this.registered = registered;
        this.account = registered.claim().account();
        this.chart = registered.chart();
        this.notices = new PatientNotices(round);
    }

    /** Grants access, or leaves the registration to staff; empty after a grant, because the caller reads it again. */
    Optional<RegistrationCompletion> grant() {
        Versioned<Holder> invited = round.holders().find(registration.holder()).orElseThrow(() -> missing("a holder"));
        Versioned<Holder> holder = registered.claim().representative().isPresent() ? invited : asPatient(invited);
        ChartAccess access = draft.chart(chart);
        RegistrationGrantCheck grantCheck = check(holder);
        Optional<AuditNote> refusal = refusal(grantCheck, access)
                .or(() -> isSame(holder, invited) ? Optional.empty() : refusal(check(invited), access));
        if (refusal.isPresent()) {
            return Optional.of(leaveToStaff(refusal.get()));
        }
        GrantId grant = grantCheck
                .existingGrant(access)
                .map(present -> note(draft.noteOnPresent(present, holder.value().id()), present))
                .orElseGet(() -> beginGrant(holder.value()));
        bindAccount(holder);
        notices.queue();
        finish(grant);
        return Optional.empty();
    }

    private Invitation invitation() {
        return draft.records()
                .invitation(RecordKey.of(registration.invitation()))
                .map(Versioned::value)
                .orElseThrow(() -> missing("an invitation"));
    }

    private RegistrationGrantCheck check(Versioned<Holder> holder) {
        return new RegistrationGrantCheck(round, holder.value(), invitation(), account, chart);
    }

    private Optional<AuditNote> refusal(RegistrationGrantCheck check, ChartAccess access) {
        Optional<Chart> known = round.charts().chart(chart);
        return check.refusal(AuditAction.COMPLETE_REGISTRATION_REFUSED, known, access)
                .or(() -> registered.claim().representative().isPresent()
                        ? Optional.empty()
                        : RegistrationGrantCheck.refusalForAge(
                                AuditAction.COMPLETE_REGISTRATION_REFUSED, round, known));
    }

    private static boolean isSame(Versioned<Holder> one, Versioned<Holder> other) {
        return one.value().id().equals(other.value().id());
    }

    /**
     * Returns the one holder for the patient of a chart: the known one, else the invited one. What stands against the
     * invited one counts either way, since both are the person who registers.
     */
    private Versioned<Holder> asPatient(Versioned<Holder> invited) {
        return draft.records().holder(RecordKey.holder(chart)).orElseGet(() -> {
            draft.claimKey(RecordKey.holder(chart), invited.value().id().value());
            return invited.to(invited.value().withChart(chart));
        });
    }

    private RegistrationCompletion leaveToStaff(AuditNote refusal) {
        CommitDraft refusalDraft = commands.newDraft(draft.caller());
        refusalDraft.addNote(refusal.with("registration", registration.id().value()));
        commands.commit(refusalDraft);
        return new RegistrationCompletion.WithStaff();
    }

    private GrantId beginGrant(Holder holder) {
        Optional<Relationship> representative = registered.claim().representative();
        Grant grant = new Grant(
                new GrantId(draft.newId()),
                chart,
                holder.id(),
                account,
                new GrantTerms(representative.or(() -> Optional.of(Relationship.SELF)), Optional.empty(), Scope.FULL),
                ValidityPeriod.from(draft.now()),
                GrantState.NOT_HELD,
                provenance(representative.isPresent() ? IndividualKind.OTHER : IndividualKind.PATIENT));
        draft.putGrant(grant);
        notices.addActivated(grant);
        return note(draft.noteOn(grant, AuditAction.ACCESS_ACTIVATED), grant);
    }

    private Provenance provenance(IndividualKind as) {
        return new Provenance(
                Provenance.Origin.REGISTERED,
                as,
                Optional.of(registration.invitation()),
                List.of(chart),
                draft.caller().actor());
    }

    private GrantId note(AuditNote note, Grant grant) {
        draft.addNote(note.with("invitation", registration.invitation().value()));
        return grant.id();
    }

    /** Records the account that the holder uses from now on; a change has its own audit entry (PA-041). */
    private void bindAccount(Versioned<Holder> holder) {
        draft.putHolder(holder);
        AccountBinder binder = new AccountBinder(round, account);
        binder.bind(holder);
        binder.note(holder.value()).ifPresent(draft::addNote);
    }

    /** Completes the registration, so that another with the same name and address becomes possible. */
    private void finish(GrantId grant) {
        Registration.Invitee invitee = registration.invitee();
        draft.releaseKey(
                RecordKey.liveRegistration(invitee.name(), invitee.address()),
                registration.id().value());
        Granted step = new Granted(draft.now(), registered.claim(), chart, grant);
        commands.commit(RegistrationWorkflow.moveTo(draft, read, step));
    }

    private static ContractViolationException missing(String what) {
        return new ContractViolationException(
                "AccessStoreContract: " + what + " stays as long as a registration that is under way names it");
    }
}
