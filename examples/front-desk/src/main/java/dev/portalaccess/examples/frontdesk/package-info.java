/** A whole host in one package: its wiring, its mailer and printer, and the story that they play. */
@NullMarked
package dev.portalaccess.examples.frontdesk;

import org.jspecify.annotations.NullMarked;
