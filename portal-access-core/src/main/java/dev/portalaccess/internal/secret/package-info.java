/**
 * The formats of codes, passwords and ids, and what is kept of them: whatever a person types is parsed here once, before
 * anything is looked up, and nothing but a digest or a slow hash leaves for a store.
 */
@NullMarked
package dev.portalaccess.internal.secret;

import org.jspecify.annotations.NullMarked;
