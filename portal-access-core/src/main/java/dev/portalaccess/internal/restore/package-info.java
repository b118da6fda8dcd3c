/** The service that staff need after a backup was restored. */
@NullMarked
package dev.portalaccess.internal.restore;

import org.jspecify.annotations.NullMarked;
