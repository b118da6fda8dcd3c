/**
 * The rules of activation: the right secret first, then what has become of the invitation, then each chart by the facts of
 * this moment, and one commit that decides.
 */
@NullMarked
package dev.portalaccess.internal.activation;

import org.jspecify.annotations.NullMarked;
