package dev.portalaccess.testkit.recording;

/** On which side of its effect a call fails; a caller cannot tell the two apart. */
public enum FaultPoint {
    /** Nothing was done. */
    BEFORE_EFFECT,
    /** All of it was done, and nobody was told. */
    AFTER_EFFECT
}
