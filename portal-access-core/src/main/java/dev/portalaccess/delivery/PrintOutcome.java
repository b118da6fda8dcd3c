package dev.portalaccess.delivery;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.MessageState;
import java.util.Optional;

/**
 * What became of a letter at the desk (PA-123).
 *
 * <p>{@link Printed} and {@link NotPrinted} are certain; what else there is, stands with
 * each.
 */
public sealed interface PrintOutcome {

    /** The letter is printed. */
    record Printed() implements PrintOutcome {}

    /**
     * Certainly nothing was printed; the letter may be handed over again.
     *
     * @param code what the printer answered, or what was missing, as a code; {@code busy} if too many letters are made
     *     at this moment
     */
    record NotPrinted(String code) implements PrintOutcome {
        /** Needs the code. */
        public NotPrinted {
            requireNonNull(code, "code");
        }
    }

    /** Perhaps printed, perhaps not: it is never printed again. Void the invitation and issue another. */
    record Uncertain() implements PrintOutcome {}

    /**
     * The letter is not waiting to be printed.
     *
     * @param state what became of it: printed before, withdrawn with its invitation, given up; empty if there is none
     */
    record Gone(Optional<MessageState> state) implements PrintOutcome {
        /** A state or none. */
        public Gone {
            requireNonNull(state, "state");
        }
    }

    /** Another caller is printing it, or has not reported the result; the lease decides how long that may last. */
    record HeldByAnother() implements PrintOutcome {}
}
