/**
 * What an implementation of the interfaces must pass, as tests to inherit.
 *
 * <p>A contract proves sentences of the interfaces' Javadoc and nothing beyond them; it needs no empty store, waits for
 * no time to pass, and says in words what was broken.
 */
@NullMarked
package dev.portalaccess.testkit.contract;

import org.jspecify.annotations.NullMarked;
