package dev.portalaccess.testkit.contract;

import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.spi.EditableTexts;
import dev.portalaccess.testkit.memory.InMemoryTexts;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Hands everything on to sound texts; faults are put in between. */
class RelayedTexts implements EditableTexts {

    final EditableTexts sound = new InMemoryTexts();

    @Override
    public Optional<Versioned<InstructionText>> text(PracticeId practice, TextKey occasion) {
        return sound.text(practice, occasion);
    }

    @Override
    public boolean save(PracticeId practice, TextKey occasion, Versioned<InstructionText> text) {
        return sound.save(practice, occasion, text);
    }

    @Override
    public boolean remove(PracticeId practice, TextKey occasion, long version) {
        return sound.remove(practice, occasion, version);
    }

    final long version(PracticeId practice, TextKey occasion) {
        return sound.text(practice, occasion).map(Versioned::version).orElse(0L);
    }

    /** That reads something else than was saved. */
    static RelayedTexts reading(UnaryOperator<Optional<Versioned<InstructionText>>> change) {
        return new RelayedTexts() {
            @Override
            public Optional<Versioned<InstructionText>> text(PracticeId practice, TextKey occasion) {
                return change.apply(super.text(practice, occasion));
            }
        };
    }

    /** That keeps something else than it was given. */
    static RelayedTexts keeping(UnaryOperator<InstructionText> change) {
        return new RelayedTexts() {
            @Override
            public boolean save(PracticeId practice, TextKey occasion, Versioned<InstructionText> text) {
                return super.save(practice, occasion, text.to(change.apply(text.value())));
            }
        };
    }

    /** That keeps it somewhere else, and finds it there. */
    static RelayedTexts at(UnaryOperator<PracticeId> practices, UnaryOperator<TextKey> occasions) {
        return new RelayedTexts() {
            @Override
            public Optional<Versioned<InstructionText>> text(PracticeId practice, TextKey occasion) {
                return super.text(practices.apply(practice), occasions.apply(occasion));
            }

            @Override
            public boolean save(PracticeId practice, TextKey occasion, Versioned<InstructionText> text) {
                return super.save(practices.apply(practice), occasions.apply(occasion), text);
            }

            @Override
            public boolean remove(PracticeId practice, TextKey occasion, long version) {
                return super.remove(practices.apply(practice), occasions.apply(occasion), version);
            }
        };
    }

    /** How a text is saved. */
    interface Saving {
        boolean save(RelayedTexts texts, PracticeId practice, TextKey occasion, Versioned<InstructionText> text);
    }

    /** That saves in another way. */
    static RelayedTexts saving(Saving saving) {
        return new RelayedTexts() {
            @Override
            public boolean save(PracticeId practice, TextKey occasion, Versioned<InstructionText> text) {
                return saving.save(this, practice, occasion, text);
            }
        };
    }

    /** How a text is removed. */
    interface Removing {
        boolean remove(RelayedTexts texts, PracticeId practice, TextKey occasion, long version);
    }

    /** That removes in another way. */
    static RelayedTexts removing(Removing removing) {
        return new RelayedTexts() {
            @Override
            public boolean remove(PracticeId practice, TextKey occasion, long version) {
                return removing.remove(this, practice, occasion, version);
            }
        };
    }
}
