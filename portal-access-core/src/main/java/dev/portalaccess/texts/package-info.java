/**
 * Texts: what a practice sends in its own words is checked when it is saved, and looked at before it is used.
 *
 * <p>Labels for the model's codes are here, too.
 */
@NullMarked
package dev.portalaccess.texts;

import org.jspecify.annotations.NullMarked;
