package dev.portalaccess.policy;

/** The strictness of a rule that a practice may relax. */
public enum RuleStrictness {
    /** Proceeds with a warning. */
    WARN,
    /** Refuses, unless staff name the finding and give a reason, which is audited. */
    OVERRIDABLE;

    /** The strictness of a policy that does not name another. */
    public static final RuleStrictness STANDARD = WARN;
}
