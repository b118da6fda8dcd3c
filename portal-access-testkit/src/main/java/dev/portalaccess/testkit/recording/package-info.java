/**
 * Stand-ins for what surrounds the library, which keep what they were given and fail when they are told to.
 *
 * <p>All of them are safe for use by several threads, and none of them reads the machine's clock or its randomness.
 */
@NullMarked
package dev.portalaccess.testkit.recording;

import org.jspecify.annotations.NullMarked;
