/** The one rule of who may open a chart, as a pure function, and what feeds it. Closed when in doubt. */
@NullMarked
package dev.portalaccess.internal.decision;

import org.jspecify.annotations.NullMarked;
