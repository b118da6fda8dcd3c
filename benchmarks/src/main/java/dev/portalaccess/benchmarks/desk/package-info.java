/** The front desk in a process of its own, seen from outside: how soon it answers, and fifty people clicking at once. */
@NullMarked
package dev.portalaccess.benchmarks.desk;

import org.jspecify.annotations.NullMarked;
