/** Texts: what a practice sends in its own words is checked when it is saved, and looked at before it is used. */
@NullMarked
package dev.portalaccess.texts;

import org.jspecify.annotations.NullMarked;
