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
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.spi.InstructionTexts;
import dev.portalaccess.texts.SaveText;
import java.util.List;
import java.util.Optional;

/** Checks and records a new text of a practice (PA-140); the service writes the text afterwards. */
record SaveTextCommand(Caller caller, SaveText content, Optional<InstructionTexts> store) implements Command<Long> {

    @Override
    public String name() {
        return CommandName.SAVE_TEXT;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.empty();
    }

    @Override
    public CommandVerdict<Long> decide(DecisionRound round) {
        TextKey occasion = content.draft().occasion();
        round.practice()
                .ifPresent(practice ->
                        round.findings().addAll(new TextDraftCheck(practice, content.draft()).findings("draft.")));
        if (round.isRefused()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        Optional<InstructionText> text = Optional.of(TextDraftCheck.toText(content.draft()));
        new TextVersionCheck(store, caller.practice()).check(occasion, content.version(), text::equals, round);
        if (round.isRefused()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        round.draft().addNote(AuditNote.ofPractice(AuditAction.TEXT_SUBMITTED).with("text", TextName.of(occasion)));
        long next = content.version() + 1;
        return new CommandVerdict.DraftCommit<>(next, List.of(Long.toString(next)));
    }

    @Override
    public Long readReceipt(PracticeId practice, List<String> receipt) {
        return Long.valueOf(receipt.get(0));
    }
}
