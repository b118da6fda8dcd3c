package dev.portalaccess.internal.privacy;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;

/** Puts on record that someone exports a person's data, before anything of it is shown (PA-106, PA-118). */
public record NoteExportCommand(CommandRunner commands, Caller caller, Exported content)
        implements Command<PersonWalk> {

    /** Names the person. */
    public record Exported(HolderId holder) {}

    @Override
    public String name() {
        return CommandName.EXPORT_PERSON;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.empty();
    }

    @Override
    public CommandVerdict<PersonWalk> decide(DecisionRound round) {
        Optional<StoredPerson> person = StoredPerson.read(round, content.holder());
        if (person.isEmpty()) {
            round.add(FindingDefinition.HOLDER_UNKNOWN, "holder");
            return new CommandVerdict.CommandRefusal<>();
        }
        PersonWalk walk = PersonWalk.of(round, person.get());
        commands.checkRights(round, name(), List.copyOf(walk.charts()));
        if (round.isRefused()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        person.get()
                .ids()
                .forEach(id -> round.draft()
                        .addNote(AuditNote.ofPractice(AuditAction.PERSON_EXPORTED)
                                .with("holder", id.value())));
        return new CommandVerdict.DraftCommit<>(walk, List.of());
    }

    @Override
    public PersonWalk readReceipt(PracticeId practice, List<String> receipt) {
        throw new IllegalStateException("an export has no name of its own to be repeated by");
    }
}
