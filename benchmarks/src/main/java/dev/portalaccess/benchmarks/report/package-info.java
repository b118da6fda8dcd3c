/** What the benchmarks print. */
@NullMarked
package dev.portalaccess.benchmarks.report;

import org.jspecify.annotations.NullMarked;
