package dev.portalaccess.testkit.recording;

/** A switch that makes a stand-in fail, permanently or for the next few calls. Safe for use by several threads. */
public final class SimulatedOutage {

    private static final int FOR_GOOD = Integer.MAX_VALUE;

    private int left;

    /** Creates a switch that lets every call succeed. */
    public SimulatedOutage() {}

    /** Makes every call fail from now on. */
    public void begin() {
        failNext(FOR_GOOD);
    }

    /** Makes the next calls fail, as many as given. */
    public synchronized void failNext(int calls) {
        left = calls;
    }

    /** Lets every call succeed again. */
    public void end() {
        failNext(0);
    }

    /**
     * Fails if the stand-in is to fail. A stand-in calls this before it does anything.
     *
     * @throws StagedFailure if it is to fail
     */
    public synchronized void strike() {
        if (left == 0) {
            return;
        }
        left = left == FOR_GOOD ? FOR_GOOD : left - 1;
        throw new StagedFailure(FaultPoint.BEFORE_EFFECT);
    }
}
