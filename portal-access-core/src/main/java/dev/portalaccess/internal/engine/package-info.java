/** How a command runs: shape, facts, rules, one commit; and again from the facts if something moved meanwhile. */
@NullMarked
package dev.portalaccess.internal.engine;

import org.jspecify.annotations.NullMarked;
