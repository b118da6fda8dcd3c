/**
 * Generators for property tests with jqwik: whatever the model allows, odd cases included.
 *
 * <p>Only users of this package need jqwik on their path.
 */
@NullMarked
package dev.portalaccess.testkit.arbitrary;

import org.jspecify.annotations.NullMarked;
