/** What was decided about access, or would have been, at an instant of the past. */
@NullMarked
package dev.portalaccess.history;

import org.jspecify.annotations.NullMarked;
