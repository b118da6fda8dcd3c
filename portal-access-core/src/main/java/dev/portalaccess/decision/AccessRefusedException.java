package dev.portalaccess.decision;

/**
 * Thrown where a decision was required and access is refused, see {@link Decisions#require}.
 *
 * <p>The message has the codes of the refusal only, so that it can be logged.
 */
public final class AccessRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Decision.Refused refusal;

    /** Carries that refusal. */
    public AccessRefusedException(Decision.Refused refusal) {
        super(String.join(
                ", ",
                refusal.grounds().stream().map(RefusalReason::code).distinct().toList()));
        this.refusal = refusal;
    }

    /** Returns the refusal, with every reason; it holds ids, codes and instants. */
    public Decision.Refused refusal() {
        return refusal;
    }
}
