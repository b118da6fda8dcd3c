/**
 * Load programs. Each measures storage or the messages that people receive, where possible in comparison with the least
 * work that has the same result.
 */
@NullMarked
package dev.portalaccess.benchmarks;

import org.jspecify.annotations.NullMarked;
