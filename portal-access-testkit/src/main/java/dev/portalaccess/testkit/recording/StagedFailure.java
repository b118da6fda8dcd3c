package dev.portalaccess.testkit.recording;

/** The exception that a stand-in throws because a test asked for it. It does not indicate a real fault. */
public final class StagedFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates a failure before or after the effect. */
    public StagedFailure(FaultPoint moment) {
        super("staged: " + moment);
    }
}
