package dev.portalaccess.benchmarks.desk;

/** Somebody with a browser. */
interface SimulatedPerson {

    /** Begins, or begins again after something went wrong. */
    void arrive();

    /** Does once what such people do; in the hours of the practice again and again. */
    void act();
}
