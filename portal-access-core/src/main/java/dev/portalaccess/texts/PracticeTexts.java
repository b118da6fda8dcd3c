package dev.portalaccess.texts;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.Letter;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.model.text.TextKey;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Manages the texts of mails and letters, including a practice's own texts (PA-140).
 *
 * <p>A text is written like a letter: an empty line separates paragraphs, lines that begin with {@code 1. } are steps,
 * and lines that begin with {@code - } are bullet points. The markup allowed is {@code strong}, {@code em}, {@code br},
 * {@code p}, {@code h2}, {@code ul}, {@code ol} and {@code li}, without attributes. {@link Placeholder Placeholders}
 * are filled in for each reader.
 *
 * <p>Thread-safe.
 */
public interface PracticeTexts {

    /**
     * Returns the text used on that occasion: the practice's own text, or otherwise the built-in one.
     *
     * @throws dev.portalaccess.command.NotAllowedException if the host's staff rights do not allow it (PA-118)
     */
    CurrentText current(Caller caller, TextKey occasion);

    /**
     * Returns the text that the library provides, in the occasion's language or, if there is none, in English. It is
     * the same for everybody, so nobody is asked.
     */
    InstructionText builtIn(TextKey occasion);

    /**
     * Validates a text and shows it with invented data. Nothing is stored.
     *
     * @return the text as its reader sees it, or every error in it; refused with {@code NOT_ALLOWED} if the host's
     *     staff rights do not allow it (PA-118)
     */
    Outcome<TextPreview> preview(Caller caller, TextDraft draft);

    /**
     * Uses a text from now on, also for messages that wait already.
     *
     * <p>The audit trail names who submitted it before it is written: a failure in between leaves an entry without a
     * text, never a text without an entry, and the command may be given again.
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

        public TextDraft {
            requireNonNull(occasion, "occasion");
        }
    }

    /** A text as an invented reader would see it. Nothing in it opens anything. */
    sealed interface TextPreview {

        /**
         * A preview of a mail.
         *
         * @param subject the subject
         * @param body the text, in both forms
         */
        record OfMail(String subject, Mail.Body body) implements TextPreview {
            /** Needs both parts. */
            public OfMail {
                requireNonNull(subject, "subject");
                requireNonNull(body, "body");
            }
        }

        /**
         * A preview of a letter.
         *
         * @param letter a letter that any printer can print
         */
        record OfLetter(Letter letter) implements TextPreview {
            /** Needs the letter. */
            public OfLetter {
                requireNonNull(letter, "letter");
            }
        }

        /** Applies the function for the case that this is. */
        default <R> R fold(Function<? super OfMail, R> mail, Function<? super OfLetter, R> letter) {
            return this instanceof OfMail one ? mail.apply(one) : letter.apply((OfLetter) this);
        }
    }
}
