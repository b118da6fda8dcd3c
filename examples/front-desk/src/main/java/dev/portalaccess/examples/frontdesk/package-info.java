/** The start of the example: the command line, the practice, and the pages on a port. */
@NullMarked
package dev.portalaccess.examples.frontdesk;

import org.jspecify.annotations.NullMarked;
