package dev.portalaccess.policy;

/**
 * How firm a rule is that a practice may loosen.
 */
public enum RuleStrictness {
    /** Goes ahead and says so. */
    WARN,
    /** Refuses, unless staff name the finding and give a reason, which is audited. */
    OVERRIDABLE;

    /** The strictness of a policy that does not name another. */
    public static final RuleStrictness STANDARD = WARN;
}
