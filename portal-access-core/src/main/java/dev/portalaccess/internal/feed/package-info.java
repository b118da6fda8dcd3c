/** The implementation of the feed of what changed for accounts. */
@NullMarked
package dev.portalaccess.internal.feed;

import org.jspecify.annotations.NullMarked;
