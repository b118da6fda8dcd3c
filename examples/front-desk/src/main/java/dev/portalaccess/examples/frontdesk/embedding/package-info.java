/** The complete embedding, to copy from: the parts that a host supplies to the library, and their wiring. */
@NullMarked
package dev.portalaccess.examples.frontdesk.embedding;

import org.jspecify.annotations.NullMarked;
