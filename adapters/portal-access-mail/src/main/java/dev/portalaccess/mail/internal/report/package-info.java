/** The reports of mail servers, read as outside input. */
@NullMarked
package dev.portalaccess.mail.internal.report;

import org.jspecify.annotations.NullMarked;
