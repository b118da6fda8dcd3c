/** Point reads, the outbox, lists and deleting, each as few statements as it takes. */
@NullMarked
package dev.portalaccess.jdbc.internal.read;

import org.jspecify.annotations.NullMarked;
