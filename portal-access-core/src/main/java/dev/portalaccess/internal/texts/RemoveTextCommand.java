package dev.portalaccess.internal.texts;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.seal.TextName;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.spi.InstructionTexts;
import dev.portalaccess.texts.RemoveText;
import java.util.List;
import java.util.Optional;

/**
 * Records that a practice returns to the built-in text (PA-140); the service removes the practice's text afterwards.
 */
record RemoveTextCommand(Caller caller, RemoveText content, Optional<InstructionTexts> store)
        implements Command<TextKey> {

    @Override
    public String name() {
        return CommandName.REMOVE_TEXT;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.empty();
    }

    @Override
    public CommandVerdict<TextKey> decide(DecisionRound round) {
        new TextVersionCheck(store, caller.practice())
                .check(content.occasion(), content.version(), Optional::isEmpty, round);
        if (round.isRefused()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        round.draft()
                .addNote(AuditNote.ofPractice(AuditAction.TEXT_REMOVED).with("text", TextName.of(content.occasion())));
        return new CommandVerdict.DraftCommit<>(content.occasion(), List.of());
    }

    @Override
    public TextKey readReceipt(PracticeId practice, List<String> receipt) {
        return content.occasion();
    }
}
