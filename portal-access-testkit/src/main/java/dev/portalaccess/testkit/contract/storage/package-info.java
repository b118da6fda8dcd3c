/** The storage contract. A host's test extends {@link dev.portalaccess.testkit.contract.storage.StorageContract}. */
@NullMarked
package dev.portalaccess.testkit.contract.storage;

import org.jspecify.annotations.NullMarked;
