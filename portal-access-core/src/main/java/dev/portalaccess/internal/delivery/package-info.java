/**
 * One attempt at one message: claim it, read the facts, store the digest of a fresh secret, hand over once, write down
 * what came of it. Only what is stored before decides what may be done after a crash.
 */
@NullMarked
package dev.portalaccess.internal.delivery;

import org.jspecify.annotations.NullMarked;
