/** The rules of blocks and freezes. */
@NullMarked
package dev.portalaccess.internal.restriction;

import org.jspecify.annotations.NullMarked;
