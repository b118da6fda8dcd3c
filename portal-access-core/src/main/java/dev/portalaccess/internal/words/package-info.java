/** The catalogue of messages in the built-in languages, and the text that may appear in them. */
@NullMarked
package dev.portalaccess.internal.words;

import org.jspecify.annotations.NullMarked;
