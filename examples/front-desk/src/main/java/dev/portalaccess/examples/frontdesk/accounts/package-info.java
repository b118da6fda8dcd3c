/** Who signs in: the host's own business, which the library leaves to it. Passwords are hashed by a library for it. */
@NullMarked
package dev.portalaccess.examples.frontdesk.accounts;

import org.jspecify.annotations.NullMarked;
