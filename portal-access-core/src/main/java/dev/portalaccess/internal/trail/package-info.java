/** The service that shows and verifies audit trails. */
@NullMarked
package dev.portalaccess.internal.trail;

import org.jspecify.annotations.NullMarked;
