/**
 * Texts: what a practice sends in its own words is checked when it is saved, and looked at before it is used.
 *
 * <p>Beside them stand labels for what the model has codes for only.
 */
@NullMarked
package dev.portalaccess.texts;

import org.jspecify.annotations.NullMarked;
