/** The character rules that several types of the model share. Not exported. */
@NullMarked
package dev.portalaccess.model.internal;

import org.jspecify.annotations.NullMarked;
