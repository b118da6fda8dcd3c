/** The rules of the two steps of <em>Enable Portal Access</em>, and of <em>Generate Password</em>. */
@NullMarked
package dev.portalaccess.internal.enabling;

import org.jspecify.annotations.NullMarked;
