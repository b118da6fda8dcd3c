/** The work lists of invitations, and the rules for the actions of staff on them. */
@NullMarked
package dev.portalaccess.internal.invitations;

import org.jspecify.annotations.NullMarked;
