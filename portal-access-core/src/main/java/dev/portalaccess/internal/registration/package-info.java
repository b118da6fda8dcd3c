/** The rules of self-registration. */
@NullMarked
package dev.portalaccess.internal.registration;

import org.jspecify.annotations.NullMarked;
