/** What the host's events about charts do to access: merges, links, moves, renumbering (PA-100, PA-104). */
@NullMarked
package dev.portalaccess.internal.chartevent;

import org.jspecify.annotations.NullMarked;
