/** The feed of changes of access. A host reads it to end sessions and tokens. */
@NullMarked
package dev.portalaccess.feed;

import org.jspecify.annotations.NullMarked;
