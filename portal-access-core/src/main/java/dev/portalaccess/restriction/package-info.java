/** Blocks and freezes: who is kept from a chart, or from all charts of the practice. */
@NullMarked
package dev.portalaccess.restriction;

import org.jspecify.annotations.NullMarked;
