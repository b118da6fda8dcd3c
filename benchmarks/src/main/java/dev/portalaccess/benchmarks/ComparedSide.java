package dev.portalaccess.benchmarks;

import java.util.List;
import java.util.function.IntFunction;

/**
 * One side of a comparison.
 *
 * @param name the name in the output
 * @param tasks makes the given number of tasks, each to be run once; making them is not measured
 */
record ComparedSide(String name, IntFunction<List<Runnable>> tasks) {}
