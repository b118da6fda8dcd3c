package dev.portalaccess.texts;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;

/**
 * What mails and letters say, and how a practice says it in its own words (PA-140).
 *
 * <p>A text is written like a letter: paragraphs are parted by an empty line, lines that begin with {@code 1. } are steps,
 * lines that begin with {@code - } are points. Of markup there are {@code strong}, {@code em}, {@code br}, {@code p},
 * {@code h2}, {@code ul}, {@code ol} and {@code li}, without attributes. {@link Placeholder Placeholders} are filled in
 * for each reader.
 *
 * <p>Safe for several threads.
 */
public interface PracticeTexts {

    /** What is used on that occasion: the practice's own text, or else the built-in one. */
    CurrentText current(PracticeId practice, TextKey occasion);

    /** The text that comes with the library, in the occasion's language or, if there is none, in English. */
    InstructionText builtIn(TextKey occasion);

    /**
     * Looks a text over and shows it with invented data. Nothing is stored.
     *
     * @return how it reads, or everything that is wrong with it
     */
    Outcome<TextPreview> preview(PracticeId practice, TextDraft draft);

    /**
     * Uses a text from now on, also for messages that wait already.
     *
     * <p>The audit trail names who submitted it before it is written: a failure in between leaves an entry without a text,
     * never a text without an entry, and the command may be given again.
     *
     * @return its version; {@code ChangedMeanwhile} if somebody else has saved another text over the same version
     * @throws RuntimeException what the host's texts throw if they cannot be written
     */
    Outcome<Long> save(Caller caller, SaveText command);

    /**
     * Uses the built-in text again.
     *
     * @return the occasion; {@code ChangedMeanwhile} if somebody else has saved another text meanwhile
     * @throws RuntimeException what the host's texts throw if they cannot be written
     */
    Outcome<TextKey> remove(Caller caller, RemoveText command);
}
