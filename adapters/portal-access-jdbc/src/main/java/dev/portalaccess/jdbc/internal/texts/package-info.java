/** The practices' own texts; each write is one conditional statement. */
@NullMarked
package dev.portalaccess.jdbc.internal.texts;

import org.jspecify.annotations.NullMarked;
