/** Which scripts a database has, and which it lacks. */
@NullMarked
package dev.portalaccess.jdbc.internal.schema;

import org.jspecify.annotations.NullMarked;
