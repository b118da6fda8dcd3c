package dev.portalaccess.testkit.recording;

/** What a stand-in throws because a test told it to; nothing is wrong. */
public final class StagedFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure on that side of the effect. */
    public StagedFailure(FaultPoint moment) {
        super("staged: " + moment);
    }
}
