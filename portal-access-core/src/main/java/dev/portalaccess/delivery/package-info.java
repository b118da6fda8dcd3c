/** Delivering: a message is queued in the commit that causes it, and leaves when the host says so; each is delivered or listed. */
@NullMarked
package dev.portalaccess.delivery;

import org.jspecify.annotations.NullMarked;
