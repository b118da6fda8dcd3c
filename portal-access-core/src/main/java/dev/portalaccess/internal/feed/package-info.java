/** The implementation of the feed of changes of access. */
@NullMarked
package dev.portalaccess.internal.feed;

import org.jspecify.annotations.NullMarked;
