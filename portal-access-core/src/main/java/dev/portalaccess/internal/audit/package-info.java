/**
 * The chains of the audit trail: every entry is hashed with the one before it, so that a change of the past changes
 * everything after it.
 */
@NullMarked
package dev.portalaccess.internal.audit;

import org.jspecify.annotations.NullMarked;
