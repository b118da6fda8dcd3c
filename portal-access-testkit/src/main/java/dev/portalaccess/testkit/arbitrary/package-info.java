/**
 * Generators for property tests with jqwik. They cover every value that the model allows, including unusual ones.
 *
 * <p>Only users of this package need jqwik on their class path or module path.
 */
@NullMarked
package dev.portalaccess.testkit.arbitrary;

import org.jspecify.annotations.NullMarked;
