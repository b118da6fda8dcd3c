/** What mail servers send back, read as the outside text it is. */
@NullMarked
package dev.portalaccess.mail.internal.report;

import org.jspecify.annotations.NullMarked;
