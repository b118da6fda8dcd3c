package dev.portalaccess.policy;

/**
 * The effect of the patient's age on the access of others. Every policy states one, so that the question cannot be
 * forgotten.
 *
 * <p>So far there is only {@link #none}. Bands by age, each with the widest scope of a proxy, will be more factories of
 * this class.
 */
public final class AgePolicy {

    private static final AgePolicy NONE = new AgePolicy();

    private AgePolicy() {}

    /** Returns a policy without an age rule: grants neither shrink nor end with a birthday. */
    public static AgePolicy none() {
        return NONE;
    }

    @Override
    public String toString() {
        return "AgePolicy[none]";
    }
}
