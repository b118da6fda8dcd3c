package dev.portalaccess.testkit.memory;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.spi.EditableTexts;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Practices' own texts on a map in memory: for a host's first steps, for tests, and as the reference for the contract.
 *
 * <ul>
 *   <li>Threads: any number; the map decides every race.
 *   <li>Transactions: each call is its own transaction. Nothing outlives the object.
 *   <li>Repeats: as the interface says.
 *   <li>Failure: never.
 *   <li>Privacy: logs nothing.
 * </ul>
 */
public final class InMemoryTexts implements EditableTexts {

    private final Map<Place, Versioned<InstructionText>> texts = new ConcurrentHashMap<>();

    private record Place(PracticeId practice, TextKey occasion) {
        Place {
            requireNonNull(practice, "practice");
            requireNonNull(occasion, "occasion");
        }
    }

    /** Creates a store without any text: every practice uses the built-in texts. */
    public InMemoryTexts() {}

    @Override
    public Optional<Versioned<InstructionText>> text(PracticeId practice, TextKey occasion) {
        return Optional.ofNullable(texts.get(new Place(practice, occasion)));
    }

    @Override
    public boolean save(PracticeId practice, TextKey occasion, Versioned<InstructionText> text) {
        Place place = new Place(practice, occasion);
        return text.version() == 0
                ? texts.putIfAbsent(place, next(text)) == null
                : stored(place, text.version())
                        .filter(former -> texts.replace(place, former, next(text)))
                        .isPresent();
    }

    @Override
    public boolean remove(PracticeId practice, TextKey occasion, long version) {
        Place place = new Place(practice, occasion);
        return stored(place, version)
                .filter(former -> texts.remove(place, former))
                .isPresent();
    }

    /** Returns the number of texts, without their content. */
    @Override
    public String toString() {
        return "InMemoryTexts[" + texts.size() + " texts]";
    }

    private static Versioned<InstructionText> next(Versioned<InstructionText> text) {
        return new Versioned<>(text.value(), text.version() + 1, text.seal());
    }

    /**
     * Returns the stored text if it has that version. The map compares by equality, so a caller that has this version
     * replaces either exactly the stored text or nothing.
     */
    private Optional<Versioned<InstructionText>> stored(Place place, long version) {
        return Optional.ofNullable(texts.get(place)).filter(text -> text.version() == version);
    }
}
