/**
 * Contracts for implementations of the interfaces, as tests to inherit.
 *
 * <p>A contract proves statements of the interfaces' Javadoc and nothing beyond them. It needs no empty store and does
 * not wait for time to pass. A failure states in words which promise was broken.
 */
@NullMarked
package dev.portalaccess.testkit.contract;

import org.jspecify.annotations.NullMarked;
