/** Enabling people: the options for a chart, and the command that issues invitations. */
@NullMarked
package dev.portalaccess.enabling;

import org.jspecify.annotations.NullMarked;
