/** The intake of rosters and of the users of a former portal, in batches. */
@NullMarked
package dev.portalaccess.internal.roster;

import org.jspecify.annotations.NullMarked;
