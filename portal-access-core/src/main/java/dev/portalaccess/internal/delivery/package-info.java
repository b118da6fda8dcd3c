/**
 * The delivery of messages, one attempt at a time: claim the message, read the facts, store the digests of new secrets,
 * send once, record the result. After a crash, only stored records decide what happens next.
 */
@NullMarked
package dev.portalaccess.internal.delivery;

import org.jspecify.annotations.NullMarked;
