package dev.portalaccess.testkit.recording;

/** A switch by which a stand-in is made to fail: for good, or for the next few calls. Safe for several threads. */
public final class SimulatedOutage {

    private static final int FOR_GOOD = Integer.MAX_VALUE;

    private int left;

    /** Everything works. */
    public SimulatedOutage() {}

    /** Every call fails from now on. */
    public void begin() {
        failNext(FOR_GOOD);
    }

    /** The next so many calls fail. */
    public synchronized void failNext(int calls) {
        left = calls;
    }

    /** Everything works again. */
    public void end() {
        failNext(0);
    }

    /**
     * What a stand-in asks before it does anything.
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
