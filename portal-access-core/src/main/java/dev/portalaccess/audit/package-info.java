/** What was done, told in order, and whether it is still told as it was written. */
@NullMarked
package dev.portalaccess.audit;

import org.jspecify.annotations.NullMarked;
