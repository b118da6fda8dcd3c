/**
 * Activation: what invited people hold in their hands, and what it opens. Inspecting never changes anything, an
 * invitation is redeemed once, and without the right secret a caller learns nothing.
 */
@NullMarked
package dev.portalaccess.activation;

import org.jspecify.annotations.NullMarked;
