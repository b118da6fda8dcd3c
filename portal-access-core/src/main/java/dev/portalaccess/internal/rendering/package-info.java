/**
 * The words people read: mails, letters, and the phrases around them.
 *
 * <p>Pure functions: facts in, text out. Names go in as arguments and come out as they are; they never become a pattern,
 * a header, a line end or markup (PA-142). What a practice writes itself is checked before it is taken apart (PA-140).
 */
@NullMarked
package dev.portalaccess.internal.rendering;

import org.jspecify.annotations.NullMarked;
