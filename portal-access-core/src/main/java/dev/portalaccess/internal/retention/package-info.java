/** A run puts each kind away in its turn, so that nothing goes before what still tells of it. */
@NullMarked
package dev.portalaccess.internal.retention;

import org.jspecify.annotations.NullMarked;
