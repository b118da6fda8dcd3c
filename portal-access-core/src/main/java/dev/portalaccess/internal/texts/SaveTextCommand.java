package dev.portalaccess.internal.texts;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
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

/** PA-140: submits a text; the caller writes the text afterwards. */
record SaveTextCommand(Caller caller, SaveText content, Optional<InstructionTexts> kept) implements Command<Long> {

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
        Optional<InstructionText> wanted = Optional.of(TextDraftCheck.toText(content.draft()));
        new TextVersionCheck(kept, caller.practice()).check(occasion, content.version(), wanted::equals, round);
        if (round.isRefused()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        round.draft()
                .addNote(AuditNote.ofPractice(AuditAction.TEXT_SUBMITTED).with("text", TextAuditName.of(occasion)));
        long next = content.version() + 1;
        return new CommandVerdict.DraftCommit<>(next, List.of(Long.toString(next)));
    }

    @Override
    public Long readReceipt(PracticeId practice, List<String> receipt) {
        return Long.valueOf(receipt.get(0));
    }
}
