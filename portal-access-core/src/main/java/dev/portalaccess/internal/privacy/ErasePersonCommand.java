package dev.portalaccess.internal.privacy;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.internal.engine.PersonRestrictions.Restriction;
import dev.portalaccess.internal.issuing.InvitationIssuer;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.InvitationState.Voided;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.privacy.ErasePerson;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;

/**
 * Erases a person's name, address and ids of the host from every holder who is this person (PA-106). While anything of
 * the person is under way, or a block or a freeze names the person, nothing is erased.
 */
record ErasePersonCommand(CommandRunner commands, Caller caller, ErasePerson content)
        implements Command<List<HolderId>> {

    private static final String HOLDER = "holder";

    @Override
    public String name() {
        return CommandName.ERASE_PERSON;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.empty();
    }

    @Override
    public CommandVerdict<List<HolderId>> decide(DecisionRound round) {
        Optional<Reason> reason = new InputParser(round.findings()).reason(content.reason(), "reason");
        Optional<StoredPerson> person = StoredPerson.read(round, content.holder());
        if (person.isEmpty()) {
            round.add(FindingDefinition.HOLDER_UNKNOWN, HOLDER);
            return new CommandVerdict.CommandRefusal<>();
        }
        PersonWalk walk = PersonWalk.of(round, person.get());
        commands.checkRights(round, name(), List.copyOf(walk.charts()));
        check(round, person.get(), walk);
        if (reason.isEmpty() || round.isRefused()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        Voided erasure = new Voided(round.now(), Voided.PERSON_ERASED);
        walk.expired().forEach(invitation -> InvitationIssuer.endWithNote(round.draft(), invitation, erasure));
        person.get().ids().forEach(id -> erase(round, round.holders().find(id).orElseThrow(), reason.get()));
        List<HolderId> erased = person.get().ids();
        return new CommandVerdict.DraftCommit<>(
                erased, erased.stream().map(HolderId::value).toList());
    }

    /** Adds a finding for each kind of thing that still needs to know the person. */
    private static void check(DecisionRound round, StoredPerson person, PersonWalk walk) {
        if (walk.hasAccess()) {
            round.add(FindingDefinition.PERSON_HAS_ACCESS, HOLDER);
        }
        if (walk.isInvited()) {
            round.add(FindingDefinition.PERSON_IS_INVITED, HOLDER);
        }
        if (walk.isWaiting()) {
            round.add(FindingDefinition.PERSON_IS_WAITING, HOLDER);
        }
        person.restrictions()
                .everywhere()
                .or(() -> restrictedSomewhere(round, person))
                .ifPresent(found -> round.add(found.finding(), HOLDER));
    }

    private static Optional<Restriction> restrictedSomewhere(DecisionRound round, StoredPerson person) {
        return new RestrictedCharts(round.parts(), round.draft().practice()).anyBars(person)
                ? Optional.of(Restriction.BARRED)
                : Optional.empty();
    }

    private static void erase(DecisionRound round, Versioned<Holder> read, Reason reason) {
        Holder holder = read.value();
        holder.chart()
                .ifPresent(own -> round.draft()
                        .releaseKey(RecordKey.holder(own), holder.id().value()));
        holder.person()
                .ifPresent(id -> round.draft()
                        .releaseKey(RecordKey.holder(id), holder.id().value()));
        round.draft().putHolder(read.to(holder.erased()));
        round.draft()
                .addNote(AuditNote.ofPractice(AuditAction.PERSON_ERASED)
                        .because(reason.code())
                        .with(HOLDER, holder.id().value()));
    }

    @Override
    public List<HolderId> readReceipt(PracticeId practice, List<String> receipt) {
        return receipt.stream().map(HolderId::new).toList();
    }
}
