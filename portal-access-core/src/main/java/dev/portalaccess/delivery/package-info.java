/**
 * Delivery: a message is queued in the commit that causes it, and sent when the host runs delivery. Every message is
 * either delivered or listed.
 */
@NullMarked
package dev.portalaccess.delivery;

import org.jspecify.annotations.NullMarked;
