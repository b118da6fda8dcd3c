package dev.portalaccess.benchmarks.desk;

/**
 * One person's clicks until the end. What goes wrong is counted, and the person begins again.
 *
 * @param person who
 * @param tally where it is counted
 * @param end by the clock of the JVM; what was begun before is finished
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
