package dev.portalaccess.texts;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.Letter;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.model.text.TextKey;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
     * <p>The audit trail names who submitted it before it is written: a failure in between leaves an entry without a
     * text,
     * never a text without an entry, and the command may be given again.
     *
     * @return its version; {@code ChangedMeanwhile} if another author has replaced the same version
     * @throws RuntimeException what the host's texts throw if they cannot be written
     */
    Outcome<Long> save(Caller caller, SaveText command);

    /**
     * Uses the built-in text again.
     *
     * @return the occasion; {@code ChangedMeanwhile} if another author has saved a text meanwhile
     * @throws RuntimeException what the host's texts throw if they cannot be written
     */
    Outcome<TextKey> remove(Caller caller, RemoveText command);

    /**
     * What is used on an occasion at present.
     *
     * @param occasion when it is used
     * @param text the practice's own text, or the built-in one
     * @param version the version of the text that the practice wrote; 0 if it is the built-in one
     */
    record CurrentText(TextKey occasion, InstructionText text, long version) {

        /** Versions are not negative. */
        public CurrentText {
            requireNonNull(occasion, "occasion");
            requireNonNull(text, "text");
            if (version < 0) {
                throw new IllegalArgumentException("version must not be negative");
            }
        }

        /** Whether the practice wrote it. */
        public boolean isOwn() {
            return version > 0;
        }
    }

    /**
     * A draft of a text: raw, of any length, right or wrong.
     *
     * @param occasion when it is to be used
     * @param title the subject of a mail or the title of a letter, as typed
     * @param body what follows, as typed
     */
    record TextDraft(
            TextKey occasion,
            @Nullable String title,
            @Nullable String body) {

        /** Needs the occasion. */
        public TextDraft {
            requireNonNull(occasion, "occasion");
        }
    }

    /**
     * How a text reads for an invented reader. Nothing in it opens anything.
     */
    sealed interface TextPreview {

        /**
         * As a mail.
         *
         * @param subject its subject
         * @param body what it says, in both forms
         */
        record OfMail(String subject, Mail.Body body) implements TextPreview {
            /** Needs both parts. */
            public OfMail {
                requireNonNull(subject, "subject");
                requireNonNull(body, "body");
            }
        }

        /**
         * As a letter.
         *
         * @param letter a letter that any printer can print
         */
        record OfLetter(Letter letter) implements TextPreview {
            /** Needs the letter. */
            public OfLetter {
                requireNonNull(letter, "letter");
            }
        }

        /** Takes one of the two ways. */
        default <R> R fold(Function<? super OfMail, R> mail, Function<? super OfLetter, R> letter) {
            return this instanceof OfMail one ? mail.apply(one) : letter.apply((OfLetter) this);
        }
    }
}
