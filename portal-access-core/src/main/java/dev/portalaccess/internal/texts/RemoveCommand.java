package dev.portalaccess.internal.texts;

import dev.portalaccess.Caller;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.engine.Note;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.engine.Verdict;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Occasion;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.spi.InstructionTexts;
import dev.portalaccess.texts.RemoveText;
import java.util.List;
import java.util.Optional;

/** PA-140: goes back to the built-in text; whoever carries it out removes the practice's own afterwards. */
record RemoveCommand(Parts parts, Caller caller, RemoveText content, Optional<InstructionTexts> kept)
        implements Command<Occasion> {

    @Override
    public String name() {
        return "remove-text";
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.empty();
    }

    @Override
    public Verdict<Occasion> decide(Draft draft, Findings findings) {
        new Shelf(kept, caller.practice()).check(content.occasion(), content.version(), Optional::isEmpty, findings);
        if (findings.refuse(caller.waivers())) {
            return new Verdict.Refuse<>();
        }
        draft.note(Note.ofPractice("text.removed").with("text", Named.of(content.occasion())));
        return new Verdict.Write<>(content.occasion(), List.of());
    }

    @Override
    public Occasion retell(PracticeId practice, List<String> receipt) {
        return content.occasion();
    }
}
