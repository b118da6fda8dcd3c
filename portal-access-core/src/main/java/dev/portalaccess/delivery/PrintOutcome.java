package dev.portalaccess.delivery;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.MessageState;
import java.util.Optional;

/**
 * The result of printing a letter at the desk (PA-123).
 *
 * <p>{@link Printed} and {@link NotPrinted} are definite. Each other case states its meaning.
 */
public sealed interface PrintOutcome {

    /** The letter is printed. */
    record Printed() implements PrintOutcome {}

    /**
     * Definitely nothing was printed; the letter may be printed again.
     *
     * @param code the printer's answer or the missing part, as a code; {@code busy} if too many letters are being
     *     produced at the moment
     */
    record NotPrinted(String code) implements PrintOutcome {
        public NotPrinted {
            requireNonNull(code, "code");
        }
    }

    /**
     * The letter may or may not have been printed, and is never printed again. Cancel the invitation and issue another.
     */
    record Uncertain() implements PrintOutcome {}

    /**
     * The letter is not waiting to be printed.
     *
     * @param state the state of the letter: printed before, withdrawn with its invitation, or given up; empty if there
     *     is no such letter
     */
    record Gone(Optional<MessageState> state) implements PrintOutcome {
        public Gone {
            requireNonNull(state, "state");
        }
    }

    /** The host's staff rights do not allow it to the caller (PA-118). Nothing was printed, and it is on record. */
    record NotAllowed() implements PrintOutcome {}

    /** Another caller is printing it, or has not reported the result; the lease decides how long that may last. */
    record HeldByAnother() implements PrintOutcome {}
}
