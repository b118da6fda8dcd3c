/** The mailbox that receives the example's mail. */
@NullMarked
package dev.portalaccess.examples.frontdesk.web.mailbox;

import org.jspecify.annotations.NullMarked;
