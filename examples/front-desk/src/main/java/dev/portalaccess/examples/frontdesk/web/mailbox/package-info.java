/** The mailbox in which the example's mail arrives. */
@NullMarked
package dev.portalaccess.examples.frontdesk.web.mailbox;

import org.jspecify.annotations.NullMarked;
