package dev.portalaccess.testkit.contract;

import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.testkit.memory.InMemoryTexts;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Writes the title first and the rest after it, and reads them in the same way. */
final class TwoStepTexts extends RelayedTexts {

    private static final long BETWEEN_NANOS = TimeUnit.MICROSECONDS.toNanos(200);

    private final InMemoryTexts titles = new InMemoryTexts();

    @Override
    public boolean save(PracticeId practice, TextKey occasion, Versioned<InstructionText> text) {
        titles.save(practice, occasion, text);
        LockSupport.parkNanos(BETWEEN_NANOS);
        return super.save(practice, occasion, text);
    }

    @Override
    public Optional<Versioned<InstructionText>> text(PracticeId practice, TextKey occasion) {
        Optional<String> title =
                titles.text(practice, occasion).map(text -> text.value().title());
        return super.text(practice, occasion)
                .map(text -> text.to(new InstructionText(
                        title.orElse(text.value().title()), text.value().body())));
    }
}
