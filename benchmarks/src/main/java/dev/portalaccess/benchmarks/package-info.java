/** Load programs for the storage path: each measures the library beside the least that would do the same work. */
@NullMarked
package dev.portalaccess.benchmarks;

import org.jspecify.annotations.NullMarked;
