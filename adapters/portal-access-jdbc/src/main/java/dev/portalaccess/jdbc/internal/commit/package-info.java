/** The one write that decides, and finding out why it could not be done. */
@NullMarked
package dev.portalaccess.jdbc.internal.commit;

import org.jspecify.annotations.NullMarked;
