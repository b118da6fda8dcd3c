package dev.portalaccess.internal.texts;

import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.model.InstructionText;
import dev.portalaccess.model.Occasion;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.spi.EditableTexts;
import dev.portalaccess.spi.InstructionTexts;
import java.util.Optional;
import java.util.function.Predicate;

/** PA-140: whether a text can be changed, and has not been changed by somebody else meanwhile. */
record Shelf(Optional<InstructionTexts> kept, PracticeId practice) {

    static Optional<EditableTexts> editable(Optional<InstructionTexts> kept) {
        return kept.filter(EditableTexts.class::isInstance).map(EditableTexts.class::cast);
    }

    /**
     * Complains unless that version is the stored one, or what is wanted is there already.
     *
     * @param version 0 for none
     */
    void check(Occasion occasion, long version, Predicate<Optional<InstructionText>> isDone, Findings findings) {
        if (editable(kept).isEmpty()) {
            findings.add(Complaint.TEXTS_READ_ONLY, "");
            return;
        }
        Optional<Versioned<InstructionText>> stored = kept.flatMap(texts -> texts.text(practice, occasion));
        long present = stored.map(Versioned::version).orElse(0L);
        if (present != version && !isDone.test(stored.map(Versioned::value))) {
            findings.add(Complaint.TEXT_CHANGED, "version");
        }
    }
}
