/** The service that staff need after the practice's data was restored from a backup (PA-116). */
@NullMarked
package dev.portalaccess.restore;

import org.jspecify.annotations.NullMarked;
