/** The wiring of all services, with the platform's clock and randomness as defaults. */
@NullMarked
package dev.portalaccess.internal.wiring;

import org.jspecify.annotations.NullMarked;
