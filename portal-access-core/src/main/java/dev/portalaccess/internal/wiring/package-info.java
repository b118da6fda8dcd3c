/** What everything is built of, and the platform's own clock and randomness where a host gives none. */
@NullMarked
package dev.portalaccess.internal.wiring;

import org.jspecify.annotations.NullMarked;
