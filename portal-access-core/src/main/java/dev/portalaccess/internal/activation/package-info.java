/**
 * The rules of activation. They check the code first, then the state of the invitation, then each chart by the current
 * facts. One commit decides.
 */
@NullMarked
package dev.portalaccess.internal.activation;

import org.jspecify.annotations.NullMarked;
