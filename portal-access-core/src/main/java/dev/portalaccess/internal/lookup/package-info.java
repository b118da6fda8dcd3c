/** Reads of the host's charts and of the store; each answer is checked before a rule sees it. */
@NullMarked
package dev.portalaccess.internal.lookup;

import org.jspecify.annotations.NullMarked;
