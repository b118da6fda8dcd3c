/** Point reads, outbox, lists and deletion, each with as few statements as possible. */
@NullMarked
package dev.portalaccess.jdbc.internal.read;

import org.jspecify.annotations.NullMarked;
