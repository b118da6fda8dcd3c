/** The service for what staff do after a backup was restored. */
@NullMarked
package dev.portalaccess.internal.restore;

import org.jspecify.annotations.NullMarked;
