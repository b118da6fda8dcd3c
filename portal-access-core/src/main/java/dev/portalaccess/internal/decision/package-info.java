/** The one rule for opening a chart, as a pure function, and the facts it uses. In doubt, it refuses. */
@NullMarked
package dev.portalaccess.internal.decision;

import org.jspecify.annotations.NullMarked;
