package dev.portalaccess.testkit.contract;

import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Shows whoever saves what was saved, and all others what stood there before. */
final class LaggingTexts extends RelayedTexts {

    private final Thread saver = Thread.currentThread();
    private final Map<PracticeId, Optional<Versioned<InstructionText>>> copy = new ConcurrentHashMap<>();

    @Override
    public boolean save(PracticeId practice, TextKey occasion, Versioned<InstructionText> text) {
        copy.put(practice, super.text(practice, occasion));
        return super.save(practice, occasion, text);
    }

    @Override
    public Optional<Versioned<InstructionText>> text(PracticeId practice, TextKey occasion) {
        return Thread.currentThread().equals(saver)
                ? super.text(practice, occasion)
                : copy.getOrDefault(practice, Optional.empty());
    }
}
