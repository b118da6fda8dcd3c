/**
 * The records, keys and digests that only the author of a store sees. A host that uses a ready-made store needs none of
 * them.
 */
@NullMarked
package dev.portalaccess.model.stored;

import org.jspecify.annotations.NullMarked;
