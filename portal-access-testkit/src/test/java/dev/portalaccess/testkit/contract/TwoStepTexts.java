package dev.portalaccess.testkit.contract;

import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.testkit.memory.InMemoryTexts;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Writes the title first and the rest after it, and reads them in the same way. Another thread than the one that made
 * it goes on after the first title only when somebody has read what is half written.
 */
final class TwoStepTexts extends RelayedTexts {

    private final Thread maker = Thread.currentThread();
    private final InMemoryTexts titles = new InMemoryTexts();
    private final CountDownLatch halfRead = new CountDownLatch(1);
    private volatile boolean halfWritten;

    @Override
    public boolean save(PracticeId practice, TextKey occasion, Versioned<InstructionText> text) {
        titles.save(practice, occasion, text);
        if (!Thread.currentThread().equals(maker)) {
            halfWritten = true;
            awaitReader();
        }
        return super.save(practice, occasion, text);
    }

    @Override
    public Optional<Versioned<InstructionText>> text(PracticeId practice, TextKey occasion) {
        boolean between = halfWritten;
        Optional<String> title =
                titles.text(practice, occasion).map(text -> text.value().title());
        Optional<Versioned<InstructionText>> read = super.text(practice, occasion)
                .map(text -> text.to(new InstructionText(
                        title.orElse(text.value().title()), text.value().body())));
        if (between) {
            halfRead.countDown();
        }
        return read;
    }

    private void awaitReader() {
        try {
            if (!halfRead.await(5, TimeUnit.MINUTES)) {
                throw new IllegalStateException("nobody read");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
