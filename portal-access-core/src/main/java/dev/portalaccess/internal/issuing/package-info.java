/** The issuing of an invitation with its codes, keys, window and message, in one draft. */
@NullMarked
package dev.portalaccess.internal.issuing;

import org.jspecify.annotations.NullMarked;
