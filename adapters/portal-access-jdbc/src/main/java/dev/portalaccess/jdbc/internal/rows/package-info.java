/** How each record of the model lies in its table; knows columns, and neither connections nor databases. */
@NullMarked
package dev.portalaccess.jdbc.internal.rows;

import org.jspecify.annotations.NullMarked;
