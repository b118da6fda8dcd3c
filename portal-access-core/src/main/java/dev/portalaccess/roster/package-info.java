/** Whole files of people: invitations for a roster, and the users of a former portal. */
@NullMarked
package dev.portalaccess.roster;

import org.jspecify.annotations.NullMarked;
