package dev.portalaccess.spi;

import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import java.util.Optional;

/**
 * A practice's own texts, in place of the built-in ones.
 *
 * <p>A host whose staff write them through
 * this library implements {@link EditableTexts}.
 */
@FunctionalInterface
public interface InstructionTexts {

    /**
     * The text that the practice uses on that occasion, and its version.
     *
     * <ul>
     *   <li>Threads: any number of threads call it at once.
     *   <li>Transactions: none; one consistent read, title, body and version belong together.
     *   <li>Repeats: asked for each attempt at a message; the same answer until the text is changed.
     *   <li>Failure: throw any unchecked exception; the message then waits, it is not sent with another text. So does a
     *       text that is not fit to be sent.
     *   <li>Privacy: a practice's text names no person.
     * </ul>
     *
     * @return empty for the built-in text
     */
    Optional<Versioned<InstructionText>> text(PracticeId practice, TextKey occasion);
}
