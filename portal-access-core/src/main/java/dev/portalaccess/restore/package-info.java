/** What staff do after the practice's data was restored from a backup (PA-116). */
@NullMarked
package dev.portalaccess.restore;

import org.jspecify.annotations.NullMarked;
