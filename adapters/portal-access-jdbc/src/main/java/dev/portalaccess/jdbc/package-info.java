/** Storage in a database: what a host plugs into its portal. */
@NullMarked
package dev.portalaccess.jdbc;

import org.jspecify.annotations.NullMarked;
