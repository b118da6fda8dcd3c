/**
 * Storage without a database, for tests and demonstrations.
 *
 * <p>It is the reference for the contracts: where a statement of the interfaces is ambiguous, this implementation shows
 * the intended meaning.
 */
@NullMarked
package dev.portalaccess.testkit.memory;

import org.jspecify.annotations.NullMarked;
