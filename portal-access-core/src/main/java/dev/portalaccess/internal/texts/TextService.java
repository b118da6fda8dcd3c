package dev.portalaccess.internal.texts;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.RightsCheck;
import dev.portalaccess.internal.rendering.BuiltInTexts;
import dev.portalaccess.internal.rendering.LanguageChoice;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.spi.EditableTexts;
import dev.portalaccess.spi.InstructionTexts;
import dev.portalaccess.texts.PracticeTexts;
import dev.portalaccess.texts.PracticeTexts.CurrentText;
import dev.portalaccess.texts.PracticeTexts.TextDraft;
import dev.portalaccess.texts.PracticeTexts.TextPreview;
import dev.portalaccess.texts.RemoveText;
import dev.portalaccess.texts.SaveText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The implementation of {@link PracticeTexts}. */
public final class TextService implements PracticeTexts {

    private final CommandRunner commands;
    private final Optional<InstructionTexts> store;

    /** Creates the service with the runner for its commands and the store of practices' own texts, if there is one. */
    public TextService(CommandRunner commands, Optional<InstructionTexts> store) {
        this.commands = commands;
        this.store = store;
    }

    @Override
    public CurrentText current(Caller caller, TextKey occasion) {
        rights(caller).requirePractice();
        PracticeId practice = caller.practice();
        return own(practice, occasion)
                .map(own -> new CurrentText(occasion, own.value(), own.version()))
                .orElseGet(() -> new CurrentText(occasion, builtIn(inBuiltInLanguage(practice, occasion)), 0));
    }

    @Override
    public InstructionText builtIn(TextKey occasion) {
        return BuiltInTexts.of(occasion);
    }

    @Override
    public Outcome<TextPreview> preview(Caller caller, TextDraft draft) {
        if (!rights(caller).allows(List.of())) {
            return new Outcome.Refused<>(List.of(FindingDefinition.NOT_ALLOWED.at("actor")));
        }
        Optional<Practice> known = commands.parts().practices().practice(caller.practice());
        if (known.isEmpty()) {
            return new Outcome.Refused<>(List.of(FindingDefinition.PRACTICE_UNKNOWN.at("practice")));
        }
        List<Finding> findings = new TextDraftCheck(known.get(), draft).findings("");
        return findings.isEmpty()
                ? new Outcome.Done<>(new PreviewRenderer(commands.parts(), known.get()).render(draft), List.of())
                : new Outcome.Refused<>(findings);
    }

    private RightsCheck rights(Caller caller) {
        return new RightsCheck(commands, requireNonNull(caller, "caller"), CommandName.SHOW_TEXTS);
    }

    @Override
    public Outcome<Long> save(Caller caller, SaveText command) {
        Outcome<Long> submitted = commands.run(new SaveTextCommand(caller, command, store));
        return submitted.fold(
                done -> saveOrFind(caller.practice(), command) ? done : new Outcome.ChangedMeanwhile<>(),
                Function.identity(),
                Outcome.ChangedMeanwhile::new);
    }

    @Override
    public Outcome<TextKey> remove(Caller caller, RemoveText command) {
        Outcome<TextKey> submitted = commands.run(new RemoveTextCommand(caller, command, store));
        return submitted.fold(
                done -> removeOrMiss(caller.practice(), command) ? done : new Outcome.ChangedMeanwhile<>(),
                Function.identity(),
                Outcome.ChangedMeanwhile::new);
    }

    /** Saves the text, or finds it already written by an earlier attempt, which counts as saved. */
    private boolean saveOrFind(PracticeId practice, SaveText command) {
        TextKey occasion = command.draft().occasion();
        InstructionText text = TextDraftCheck.toText(command.draft());
        Versioned<InstructionText> next =
                commands.parts().seals().sealText(practice, occasion, new Versioned<>(text, command.version()));
        return editable().save(practice, occasion, next)
                || own(practice, occasion).map(Versioned::value).equals(Optional.of(text));
    }

    private boolean removeOrMiss(PracticeId practice, RemoveText command) {
        return editable().remove(practice, command.occasion(), command.version())
                || own(practice, command.occasion()).isEmpty();
    }

    private Optional<Versioned<InstructionText>> own(PracticeId practice, TextKey occasion) {
        return store.flatMap(texts -> texts.text(practice, occasion));
    }

    private EditableTexts editable() {
        return TextVersionCheck.editable(store).orElseThrow();
    }

    private TextKey inBuiltInLanguage(PracticeId practice, TextKey occasion) {
        Locale language = commands.parts()
                .practices()
                .practice(practice)
                .map(known -> LanguageChoice.chooseBuiltIn(known, occasion.language()))
                .orElse(occasion.language());
        return new TextKey(occasion.kind(), occasion.channel(), language);
    }
}
