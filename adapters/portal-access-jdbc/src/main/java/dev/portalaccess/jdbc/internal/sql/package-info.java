/** Statements, parameters and transactions, and the differences between the three databases. */
@NullMarked
package dev.portalaccess.jdbc.internal.sql;

import org.jspecify.annotations.NullMarked;
