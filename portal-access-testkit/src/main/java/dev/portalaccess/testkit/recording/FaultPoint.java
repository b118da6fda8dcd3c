package dev.portalaccess.testkit.recording;

/** Whether a call fails before or after its effect; a caller cannot tell the two apart. */
public enum FaultPoint {
    /** The call fails and has no effect. */
    BEFORE_EFFECT,
    /** The call takes full effect, and then fails. */
    AFTER_EFFECT
}
