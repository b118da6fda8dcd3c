/**
 * Benchmarks of the front desk in a separate process, seen from outside: its response times, and fifty people who click
 * at once.
 */
@NullMarked
package dev.portalaccess.benchmarks.desk;

import org.jspecify.annotations.NullMarked;
