/** The making and checking of seals. */
@NullMarked
package dev.portalaccess.internal.seal;

import org.jspecify.annotations.NullMarked;
