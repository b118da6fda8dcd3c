/** The entry point of the library: the portal and its builder. */
@NullMarked
package dev.portalaccess;

import org.jspecify.annotations.NullMarked;
