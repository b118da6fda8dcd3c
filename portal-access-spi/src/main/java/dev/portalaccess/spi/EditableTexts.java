package dev.portalaccess.spi;

import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;

/**
 * The texts that a practice has written itself, in a store that this library can change.
 *
 * <p>The library checks a text before it saves it, and records in the audit trail who submitted it.
 *
 * <ul>
 *   <li>Threads: any number of threads, and of application servers, call it at once.
 *   <li>Transactions: each call is one step and is durable before it returns. A conditional write decides every race;
 *       an earlier read does not.
 *   <li>Repeats: a call with a version that is no longer the stored one changes nothing and returns {@code false}.
 *   <li>Failure: throw any unchecked exception. The outcome is then unknown and may take effect a moment later; the
 *       caller checks it with {@link #text}.
 *   <li>Privacy: a practice's text names no person.
 * </ul>
 */
public interface EditableTexts extends InstructionTexts {

    /**
     * Writes the text over exactly the version it carries; version 0 inserts it. The stored text gets the next version,
     * which is 1 for an inserted text. The seal of the given text is kept with it and read again as it is; where seals
     * are required, a text without its seal is not used (PA-115).
     *
     * @return whether the text was written; {@code false} if another version is stored
     */
    boolean save(PracticeId practice, TextKey occasion, Versioned<InstructionText> text);

    /**
     * Removes the text if it has the given version; the built-in text is used from then on. Nothing of the text
     * remains, so a text inserted afterwards has version 1 again.
     *
     * @param version 1 or more
     * @return whether the text was removed; {@code false} if another version is stored, or none
     */
    boolean remove(PracticeId practice, TextKey occasion, long version);
}
