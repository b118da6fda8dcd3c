/** Makes a record of each decision, and gives it to the host's log or to the spool. */
@NullMarked
package dev.portalaccess.internal.accesslog;

import org.jspecify.annotations.NullMarked;
