/** One conversation with a mail server, bounded in time and size. The server's text never leaves this package. */
@NullMarked
package dev.portalaccess.mail.internal.smtp;

import org.jspecify.annotations.NullMarked;
