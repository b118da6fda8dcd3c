/**
 * Stand-ins for the systems around the library. They record their input and fail when a test asks for it.
 *
 * <p>All of them are safe for use by several threads, and none of them reads the machine's clock or its randomness.
 */
@NullMarked
package dev.portalaccess.testkit.recording;

import org.jspecify.annotations.NullMarked;
