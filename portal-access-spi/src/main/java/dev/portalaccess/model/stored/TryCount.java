package dev.portalaccess.model.stored;

/**
 * How often a holder's temporary passwords were tried and found wrong (PA-045).
 *
 * <p>A try is counted before it is checked, so that nobody gets one for nothing; a right one forgives all before it.
 *
 * @param wrong all tries that were not known to be right, ever; only grows
 * @param forgiven how many of them a success has forgiven since
 */
public record TryCount(int wrong, int forgiven) {

    /** Nobody tried yet. */
    public static final TryCount NONE = new TryCount(0, 0);

    /** What is forgiven has been counted before. */
    public TryCount {
        if (forgiven < 0 || wrong < forgiven) {
            throw new IllegalArgumentException("forgiven must lie between 0 and wrong");
        }
    }

    /** One more. */
    public TryCount charged() {
        return new TryCount(Math.addExact(wrong, 1), forgiven);
    }

    /** All forgiven. */
    public TryCount reset() {
        return new TryCount(wrong, wrong);
    }

    /** How many count against credentials that were issued after {@code wrongBefore} of them. */
    public int since(int wrongBefore) {
        return wrong - Math.max(wrongBefore, forgiven);
    }

    /** How many count against the holder. */
    public int inAll() {
        return wrong - forgiven;
    }
}
