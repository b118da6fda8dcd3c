/**
 * Activation: what invited people hold in their hands, and what it opens. Looking never changes anything, redeeming happens
 * once, and whoever does not hold the right secret learns nothing.
 */
@NullMarked
package dev.portalaccess.activation;

import org.jspecify.annotations.NullMarked;
