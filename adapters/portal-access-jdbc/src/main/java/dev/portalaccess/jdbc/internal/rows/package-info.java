/** The layout of each record of the model in its table. This package knows columns, but no connections or databases. */
@NullMarked
package dev.portalaccess.jdbc.internal.rows;

import org.jspecify.annotations.NullMarked;
