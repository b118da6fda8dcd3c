package dev.portalaccess.spi;

import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;

/**
 * A practice's own texts, kept where this library can change them.
 *
 * <p>The library checks a text
 * before it hands it over, and notes in the audit trail who submitted it.
 *
 * <ul>
 *   <li>Threads: any number of threads, and of application servers, call it at once.
 *   <li>Transactions: each call is one step, durable before it answers. A conditional write decides every race; no read
 *       before it does.
 *   <li>Repeats: a call over a version that is no longer the stored one changes nothing and answers {@code false}.
 *   <li>Failure: throw any unchecked exception; the outcome is then unknown, may come about a moment later, and the
 *       caller looks with {@link #text}.
 *   <li>Privacy: a practice's text names no person.
 * </ul>
 */
public interface EditableTexts extends InstructionTexts {

    /**
     * Writes the text over exactly the version it carries; version 0 inserts. It gets the next version, 1 if it is
     * inserted.
     *
     * @return whether it was written; {@code false} if another version is stored
     */
    boolean save(PracticeId practice, TextKey occasion, Versioned<InstructionText> text);

    /**
     * Removes the text of that version; the built-in one is used from then on. Nothing is left of it: a text that is
     * inserted afterwards has version 1 again.
     *
     * @param version 1 or more
     * @return whether it was removed; {@code false} if another version is stored, or none
     */
    boolean remove(PracticeId practice, TextKey occasion, long version);
}
