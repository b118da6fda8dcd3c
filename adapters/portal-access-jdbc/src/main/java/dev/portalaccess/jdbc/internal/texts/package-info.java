/** Practices' own texts, each written by one conditional statement. */
@NullMarked
package dev.portalaccess.jdbc.internal.texts;

import org.jspecify.annotations.NullMarked;
