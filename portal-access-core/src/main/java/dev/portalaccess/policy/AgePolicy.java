package dev.portalaccess.policy;

/**
 * What the patient's age does to the access of others; every policy states one, so that the question cannot be
 * forgotten.
 *
 * <p>So far there is only {@link #none}; bands by age, with the widest scope of proxies in each, are to come, as more
 * factories of this class.
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
