/**
 * The engine that runs a command: shape, facts, rules, one commit. It starts again from the facts if a record changed
 * meanwhile.
 */
@NullMarked
package dev.portalaccess.internal.engine;

import org.jspecify.annotations.NullMarked;
