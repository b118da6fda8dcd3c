package dev.portalaccess.seal;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Page;
import java.util.Optional;

/**
 * How far a check of a practice has come. It contains ids only, and can be kept.
 *
 * @param step the step of the check that comes next
 * @param after where the records that were checked in this step end; empty before the first
 */
public record SealPlace(Step step, Optional<Page.Cursor> after) {

    /** The steps of a check, in their order. */
    public enum Step {
        /**
         * The end of the practice's own audit chain, and the versions of records that its entries state; the first step,
         * because the others write to that chain.
         */
        PRACTICE_CHAIN,
        /** The charts, with their open and closed grants and their audit trails. */
        CHARTS,
        /** The invitations. */
        INVITATIONS,
        /** The holders. */
        HOLDERS,
        /** The registrations. */
        REGISTRATIONS,
        /** The messages that wait to be sent or printed. */
        MESSAGES,
        /** The practice's own texts, in the languages that it writes; none if the library cannot change them. */
        TEXTS
    }

    /** The beginning. */
    public static final SealPlace START = new SealPlace(Step.PRACTICE_CHAIN, Optional.empty());

    public SealPlace {
        requireNonNull(step, "step");
        requireNonNull(after, "after");
    }
}
