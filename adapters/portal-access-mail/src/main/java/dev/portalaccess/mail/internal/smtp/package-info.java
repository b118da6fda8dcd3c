/** One conversation with a mail server, bounded in time and size; no text of the server's leaves this package. */
@NullMarked
package dev.portalaccess.mail.internal.smtp;

import org.jspecify.annotations.NullMarked;
