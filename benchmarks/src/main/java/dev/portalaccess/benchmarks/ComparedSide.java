package dev.portalaccess.benchmarks;

import java.util.List;
import java.util.function.IntFunction;

/**
 * One of the things that are compared.
 *
 * @param name how lines call it
 * @param tasks makes so many tasks, each to be done once; making them is not measured
 */
record ComparedSide(String name, IntFunction<List<Runnable>> tasks) {}
