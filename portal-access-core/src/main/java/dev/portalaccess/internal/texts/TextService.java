package dev.portalaccess.internal.texts;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.Caller;
import dev.portalaccess.Outcome;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.internal.engine.Commands;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.internal.text.BuiltInTexts;
import dev.portalaccess.internal.text.Languages;
import dev.portalaccess.model.InstructionText;
import dev.portalaccess.model.Occasion;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.spi.EditableTexts;
import dev.portalaccess.spi.InstructionTexts;
import dev.portalaccess.texts.CurrentText;
import dev.portalaccess.texts.Preview;
import dev.portalaccess.texts.RemoveText;
import dev.portalaccess.texts.SaveText;
import dev.portalaccess.texts.TextDraft;
import dev.portalaccess.texts.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The service behind {@link Texts}. */
public final class TextService implements Texts {

    private final Commands commands;
    private final Optional<InstructionTexts> kept;

    /** Carries its commands out with those; practices' own texts, if there are any, are kept there. */
    public TextService(Commands commands, Optional<InstructionTexts> kept) {
        this.commands = commands;
        this.kept = kept;
    }

    @Override
    public CurrentText current(PracticeId practice, Occasion occasion) {
        requireNonNull(practice, "practice");
        return own(practice, occasion)
                .map(own -> new CurrentText(occasion, own.value(), own.version()))
                .orElseGet(() -> new CurrentText(occasion, builtIn(spoken(practice, occasion)), 0));
    }

    @Override
    public InstructionText builtIn(Occasion occasion) {
        return BuiltInTexts.of(occasion);
    }

    @Override
    public Outcome<Preview> preview(PracticeId practice, TextDraft draft) {
        Optional<Practice> known = commands.parts().practices().practice(requireNonNull(practice, "practice"));
        if (known.isEmpty()) {
            return new Outcome.Refused<>(List.of(Complaint.PRACTICE_UNKNOWN.at("practice")));
        }
        List<Finding> findings = new Wishes(known.get(), draft).findings("");
        return findings.isEmpty()
                ? new Outcome.Done<>(new Sample(commands.parts(), known.get()).of(draft), List.of())
                : new Outcome.Refused<>(findings);
    }

    @Override
    public Outcome<Long> save(Caller caller, SaveText command) {
        Outcome<Long> submitted = commands.carryOut(new SaveCommand(commands.parts(), caller, command, kept));
        return submitted.fold(
                done -> saved(caller.practice(), command) ? done : new Outcome.ChangedMeanwhile<>(),
                Function.identity(),
                Outcome.ChangedMeanwhile::new);
    }

    @Override
    public Outcome<Occasion> remove(Caller caller, RemoveText command) {
        Outcome<Occasion> submitted = commands.carryOut(new RemoveCommand(commands.parts(), caller, command, kept));
        return submitted.fold(
                done -> removed(caller.practice(), command) ? done : new Outcome.ChangedMeanwhile<>(),
                Function.identity(),
                Outcome.ChangedMeanwhile::new);
    }

    /** A repeat finds its text written already, and that is as good. */
    private boolean saved(PracticeId practice, SaveText command) {
        Occasion occasion = command.draft().occasion();
        InstructionText text = Wishes.text(command.draft());
        return editable().save(practice, occasion, new Versioned<>(text, command.version()))
                || own(practice, occasion).map(Versioned::value).equals(Optional.of(text));
    }

    private boolean removed(PracticeId practice, RemoveText command) {
        return editable().remove(practice, command.occasion(), command.version())
                || own(practice, command.occasion()).isEmpty();
    }

    private Optional<Versioned<InstructionText>> own(PracticeId practice, Occasion occasion) {
        return kept.flatMap(texts -> texts.text(practice, occasion));
    }

    private EditableTexts editable() {
        return Shelf.editable(kept).orElseThrow();
    }

    private Occasion spoken(PracticeId practice, Occasion occasion) {
        Locale language = commands.parts()
                .practices()
                .practice(practice)
                .map(known -> Languages.spoken(known, occasion.language()))
                .orElse(occasion.language());
        return new Occasion(occasion.kind(), occasion.channel(), language);
    }
}
