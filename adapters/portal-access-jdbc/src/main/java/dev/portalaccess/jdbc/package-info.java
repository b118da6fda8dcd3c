/** The storage in a database that a host plugs into its portal. */
@NullMarked
package dev.portalaccess.jdbc;

import org.jspecify.annotations.NullMarked;
