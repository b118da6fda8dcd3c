/** What is stored about one person: found, exported, erased and accounted for (PA-106). */
@NullMarked
package dev.portalaccess.internal.privacy;

import org.jspecify.annotations.NullMarked;
