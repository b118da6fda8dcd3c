package dev.portalaccess.model.stored;

/**
 * The count of wrong attempts with a holder's temporary passwords (PA-045).
 *
 * <p>Each attempt is counted before the password is checked, so no attempt is free. A correct password forgives all
 * attempts before it.
 *
 * @param wrong all attempts that were not known to be correct, ever; only grows
 * @param forgiven the number of these that a success has forgiven since
 */
public record TryCount(int wrong, int forgiven) {

    /** The count before the first attempt. */
    public static final TryCount NONE = new TryCount(0, 0);

    /** Rejects more forgiven attempts than wrong ones, and a negative number. */
    public TryCount {
        if (forgiven < 0 || wrong < forgiven) {
            throw new IllegalArgumentException("forgiven must lie between 0 and wrong");
        }
    }

    /** Returns this count with one more attempt. */
    public TryCount charged() {
        return new TryCount(Math.addExact(wrong, 1), forgiven);
    }

    /** Returns this count with all attempts forgiven. */
    public TryCount reset() {
        return new TryCount(wrong, wrong);
    }

    /**
     * Returns the number of attempts that count against credentials issued after the first {@code wrongBefore}
     * attempts.
     */
    public int since(int wrongBefore) {
        return wrong - Math.max(wrongBefore, forgiven);
    }

    /** Returns the number of attempts that count against the holder. */
    public int inAll() {
        return wrong - forgiven;
    }
}
