/**
 * Seals: what shows whether a stored record is as the library wrote it, and what staff are told if one is not (PA-115).
 */
@NullMarked
package dev.portalaccess.seal;

import org.jspecify.annotations.NullMarked;
