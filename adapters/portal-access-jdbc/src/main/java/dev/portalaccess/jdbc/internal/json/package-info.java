/** Fields without a column, as JSON text; equal values give equal texts. */
@NullMarked
package dev.portalaccess.jdbc.internal.json;

import org.jspecify.annotations.NullMarked;
