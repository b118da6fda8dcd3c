package dev.portalaccess.internal.texts;

import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.spi.EditableTexts;
import dev.portalaccess.spi.InstructionTexts;
import java.util.Optional;
import java.util.function.Predicate;

/** Checks that a text can be changed, and that no other author has changed it meanwhile (PA-140). */
final class TextVersionCheck {

    private final Optional<InstructionTexts> store;
    private final PracticeId practice;

    TextVersionCheck(Optional<InstructionTexts> store, PracticeId practice) {
        this.store = store;
        this.practice = practice;
    }

    static Optional<EditableTexts> editable(Optional<InstructionTexts> store) {
        return store.filter(EditableTexts.class::isInstance).map(EditableTexts.class::cast);
    }

    /**
     * Adds a finding unless that version is the stored one, or the requested change is already done.
     *
     * @param version 0 for none
     */
    void check(TextKey occasion, long version, Predicate<Optional<InstructionText>> isDone, DecisionRound round) {
        if (editable(store).isEmpty()) {
            round.add(FindingDefinition.TEXTS_READ_ONLY, "");
            return;
        }
        Optional<Versioned<InstructionText>> stored = store.flatMap(texts -> texts.text(practice, occasion));
        long present = stored.map(Versioned::version).orElse(0L);
        if (present != version && !isDone.test(stored.map(Versioned::value))) {
            round.add(FindingDefinition.TEXT_CHANGED, "version");
        }
    }
}
