/** The conversion of a mail to the octets that are sent. Nothing in this package connects to a server. */
@NullMarked
package dev.portalaccess.mail.internal.mime;

import org.jspecify.annotations.NullMarked;
