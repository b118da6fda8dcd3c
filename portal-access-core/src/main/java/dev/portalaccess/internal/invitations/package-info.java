/** The rules of work lists, and of what staff do with invitations. */
@NullMarked
package dev.portalaccess.internal.invitations;

import org.jspecify.annotations.NullMarked;
