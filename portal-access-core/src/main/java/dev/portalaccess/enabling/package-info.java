/** Enabling people: what a chart offers, and the command that issues invitations. */
@NullMarked
package dev.portalaccess.enabling;

import org.jspecify.annotations.NullMarked;
