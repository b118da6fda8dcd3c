/** From a mail to the octets that travel; nothing in here speaks to a server. */
@NullMarked
package dev.portalaccess.mail.internal.mime;

import org.jspecify.annotations.NullMarked;
