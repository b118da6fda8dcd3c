package dev.portalaccess.internal.texts;

import dev.portalaccess.Caller;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.engine.Note;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.engine.Verdict;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.InstructionText;
import dev.portalaccess.model.Occasion;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.spi.InstructionTexts;
import dev.portalaccess.texts.SaveText;
import java.util.List;
import java.util.Optional;

/** PA-140: submits a text; whoever carries it out writes the text afterwards. */
record SaveCommand(Parts parts, Caller caller, SaveText content, Optional<InstructionTexts> kept)
        implements Command<Long> {

    @Override
    public String name() {
        return "save-text";
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.empty();
    }

    @Override
    public Verdict<Long> decide(Draft draft, Findings findings) {
        Occasion occasion = content.draft().occasion();
        parts.practices()
                .practice(caller.practice())
                .ifPresent(practice -> findings.addAll(new Wishes(practice, content.draft()).findings("draft.")));
        if (findings.refuse(caller.waivers())) {
            return new Verdict.Refuse<>();
        }
        Optional<InstructionText> wanted = Optional.of(Wishes.text(content.draft()));
        new Shelf(kept, caller.practice()).check(occasion, content.version(), wanted::equals, findings);
        if (findings.refuse(caller.waivers())) {
            return new Verdict.Refuse<>();
        }
        draft.note(Note.ofPractice("text.submitted").with("text", Named.of(occasion)));
        long next = content.version() + 1;
        return new Verdict.Write<>(next, List.of(Long.toString(next)));
    }

    @Override
    public Long retell(PracticeId practice, List<String> receipt) {
        return Long.valueOf(receipt.get(0));
    }
}
