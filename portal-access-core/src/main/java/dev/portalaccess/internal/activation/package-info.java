/**
 * The rules of activation. They check the right secret first, then the state of the invitation, then each chart by the
 * current facts, and one commit decides.
 */
@NullMarked
package dev.portalaccess.internal.activation;

import org.jspecify.annotations.NullMarked;
