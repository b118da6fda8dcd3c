/** Starts the example: what was typed, the practice, the pages on a port. */
@NullMarked
package dev.portalaccess.examples.frontdesk;

import org.jspecify.annotations.NullMarked;
