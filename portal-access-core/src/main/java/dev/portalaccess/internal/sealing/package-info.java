/** The service that checks seals and seals what was stored before. */
@NullMarked
package dev.portalaccess.internal.sealing;

import org.jspecify.annotations.NullMarked;
