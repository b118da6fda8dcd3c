/** The rules of grants after activation. */
@NullMarked
package dev.portalaccess.internal.access;

import org.jspecify.annotations.NullMarked;
