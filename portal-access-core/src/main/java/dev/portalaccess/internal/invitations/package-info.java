/** The rules of work lists, and for the actions of staff on invitations. */
@NullMarked
package dev.portalaccess.internal.invitations;

import org.jspecify.annotations.NullMarked;
