/**
 * Storage without a database, for tests and demonstrations.
 *
 * <p>It is the reference for the contracts: where a sentence of the interfaces can be read in two ways, this is what it
 * means.
 */
@NullMarked
package dev.portalaccess.testkit.memory;

import org.jspecify.annotations.NullMarked;
