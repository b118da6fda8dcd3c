package dev.portalaccess.benchmarks.desk;

/**
 * A task that clicks as one person until the end. It counts errors and begins again after each.
 *
 * @param person the person
 * @param tally the counter of errors
 * @param end the end by the JVM's clock; an action that has begun is finished
 */
record SimulatedDay(SimulatedPerson person, ClickTally tally, long end) implements Runnable {

    @Override
    public void run() {
        boolean begins = true;
        while (System.nanoTime() < end) {
            begins = !isDone(begins);
        }
    }

    private boolean isDone(boolean begins) {
        try {
            if (begins) {
                person.arrive();
            }
            person.act();
            return true;
        } catch (RuntimeException e) {
            tally.error(e.toString());
            return false;
        }
    }
}
