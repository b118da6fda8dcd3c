/** Records of decisions: the host's log, what waits for it, and what staff read of it. */
@NullMarked
package dev.portalaccess.accesslog;

import org.jspecify.annotations.NullMarked;
