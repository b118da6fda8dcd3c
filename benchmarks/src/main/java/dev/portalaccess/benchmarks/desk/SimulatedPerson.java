package dev.portalaccess.benchmarks.desk;

/** A simulated person with a browser. */
interface SimulatedPerson {

    /** Begins, or begins again after an error. */
    void arrive();

    /** Does the person's task once; the benchmark repeats it. */
    void act();
}
