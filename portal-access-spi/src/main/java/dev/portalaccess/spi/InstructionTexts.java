package dev.portalaccess.spi;

import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import java.util.Optional;

/**
 * The texts that a practice has written itself, used in place of the built-in ones.
 *
 * <p>A host whose staff edit the texts through this library implements {@link EditableTexts}.
 */
@FunctionalInterface
public interface InstructionTexts {

    /**
     * Returns the text that the practice uses on the occasion, with its version.
     *
     * <ul>
     *   <li>Threads: any number of threads call it at once.
     *   <li>Transactions: none. One consistent read; title, body and version belong together.
     *   <li>Repeats: called for each attempt at a message. The answer is the same until the text is changed.
     *   <li>Failure: throw any unchecked exception. The message then waits; it is not sent with another text. A message
     *       also waits if its text is not fit to be sent.
     *   <li>Privacy: a practice's text names no person.
     * </ul>
     *
     * @return empty for the built-in text
     */
    Optional<Versioned<InstructionText>> text(PracticeId practice, TextKey occasion);
}
