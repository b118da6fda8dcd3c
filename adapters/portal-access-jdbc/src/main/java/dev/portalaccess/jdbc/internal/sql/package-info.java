/** Statements, parameters and transactions, and in what the three databases differ. */
@NullMarked
package dev.portalaccess.jdbc.internal.sql;

import org.jspecify.annotations.NullMarked;
