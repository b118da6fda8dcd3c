/**
 * Load programs: each measures storage or what people receive, where that can be done beside the least that would do the
 * same work.
 */
@NullMarked
package dev.portalaccess.benchmarks;

import org.jspecify.annotations.NullMarked;
