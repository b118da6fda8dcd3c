/**
 * Turns typed text into the one address that is stored, shown and mailed to, or says why it is none.
 *
 * <p>A doubtful address is refused with a reason; nothing is repaired but outer blanks and the domain's spelling.
 */
@NullMarked
package dev.portalaccess.internal.address;

import org.jspecify.annotations.NullMarked;
