/** Events of the host that concern whole charts: merged, un-merged, linked, moved, renumbered (PA-100, PA-104). */
@NullMarked
package dev.portalaccess.chartevent;

import org.jspecify.annotations.NullMarked;
