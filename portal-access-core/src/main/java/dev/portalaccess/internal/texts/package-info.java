/**
 * A practice's own texts: checked by the rules, recorded in the audit trail, then written to the host's store of texts.
 */
@NullMarked
package dev.portalaccess.internal.texts;

import org.jspecify.annotations.NullMarked;
