/** The output of the benchmarks. */
@NullMarked
package dev.portalaccess.benchmarks.report;

import org.jspecify.annotations.NullMarked;
