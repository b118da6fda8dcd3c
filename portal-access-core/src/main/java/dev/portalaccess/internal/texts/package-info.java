/** A practice's own texts: looked over by the rules, submitted to the audit trail, then kept where the host keeps them. */
@NullMarked
package dev.portalaccess.internal.texts;

import org.jspecify.annotations.NullMarked;
