package dev.portalaccess.testkit.contract;

import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.testkit.FirstMeeting;

/** Looks whether the version is still there, lets others pass, and then writes whatever is there by now. */
final class LookThenWriteTexts extends RelayedTexts {

    private final FirstMeeting beforeWrites = new FirstMeeting();

    @Override
    public boolean save(PracticeId practice, TextKey occasion, Versioned<InstructionText> text) {
        return isStill(practice, occasion, text.version()) && writeOver(practice, occasion, text.value());
    }

    @Override
    public boolean remove(PracticeId practice, TextKey occasion, long version) {
        if (!isStill(practice, occasion, version)) {
            return false;
        }
        sound.remove(practice, occasion, version(practice, occasion));
        return true;
    }

    private boolean isStill(PracticeId practice, TextKey occasion, long version) {
        boolean still = version(practice, occasion) == version;
        beforeWrites.await();
        return still;
    }

    private boolean writeOver(PracticeId practice, TextKey occasion, InstructionText text) {
        return sound.save(practice, occasion, new Versioned<>(text, version(practice, occasion)))
                || writeOver(practice, occasion, text);
    }
}
