/**
 * The rendering of mails and letters, and of the labels around their text.
 *
 * <p>Pure functions from facts to text. Names are passed as arguments and appear unchanged; they never become a
 * pattern, a header, a line end or markup (PA-142). A practice's own text is checked before it is parsed (PA-140).
 */
@NullMarked
package dev.portalaccess.internal.rendering;

import org.jspecify.annotations.NullMarked;
