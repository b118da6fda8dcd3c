/** Requests for access: nominations by patients, applications, and what waits for a second member of staff. */
@NullMarked
package dev.portalaccess.requests;

import org.jspecify.annotations.NullMarked;
