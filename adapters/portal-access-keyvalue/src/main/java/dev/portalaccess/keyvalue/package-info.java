/**
 * Storage on an ordered map of keys and values, for authors of a store.
 *
 * <p>{@link dev.portalaccess.keyvalue.KeyValueStorage} implements all of {@link dev.portalaccess.spi.storage.Storage}.
 * An engine that keeps keys in order and has transactions needs two methods, one that reads and one that writes.
 */
@NullMarked
package dev.portalaccess.keyvalue;

import org.jspecify.annotations.NullMarked;
