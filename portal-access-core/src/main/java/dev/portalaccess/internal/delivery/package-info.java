/**
 * One attempt at one message: claim it, read the facts, store the digest of a fresh secret, hand over once, record the
 * result. Only what is stored before decides what may be done after a crash.
 */
@NullMarked
package dev.portalaccess.internal.delivery;

import org.jspecify.annotations.NullMarked;
