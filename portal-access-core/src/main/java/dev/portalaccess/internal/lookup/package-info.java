/** Who is who: charts as this round has read them, and the holders behind people. */
@NullMarked
package dev.portalaccess.internal.lookup;

import org.jspecify.annotations.NullMarked;
