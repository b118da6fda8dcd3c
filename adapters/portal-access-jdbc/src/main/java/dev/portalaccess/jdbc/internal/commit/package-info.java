/** The write that decides a commit, and the search for the reason if it fails. */
@NullMarked
package dev.portalaccess.jdbc.internal.commit;

import org.jspecify.annotations.NullMarked;
