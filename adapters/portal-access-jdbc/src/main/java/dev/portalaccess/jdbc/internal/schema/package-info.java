/** The scripts that a database has, and the ones that it lacks. */
@NullMarked
package dev.portalaccess.jdbc.internal.schema;

import org.jspecify.annotations.NullMarked;
