/** Records, keys and digests that only the author of a store sees. A host that takes a ready store needs none of them. */
@NullMarked
package dev.portalaccess.model.stored;

import org.jspecify.annotations.NullMarked;
