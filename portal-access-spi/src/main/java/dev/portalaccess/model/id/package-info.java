/**
 * Identifiers, one type each: opaque text without spaces or control characters that may be stored, listed and logged.
 */
@NullMarked
package dev.portalaccess.model.id;

import org.jspecify.annotations.NullMarked;
