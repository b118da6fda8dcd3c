/**
 * The formats of codes, passwords and ids, and what is kept of them: typed input is parsed here once, before any
 * lookup, and only a digest or a password hash goes to a store.
 */
@NullMarked
package dev.portalaccess.internal.secret;

import org.jspecify.annotations.NullMarked;
