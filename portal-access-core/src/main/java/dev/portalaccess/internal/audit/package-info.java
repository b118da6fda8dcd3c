/**
 * The chains of the audit trail: every entry is hashed with the one before it, so that whoever changes the past changes
 * everything after it.
 */
@NullMarked
package dev.portalaccess.internal.audit;

import org.jspecify.annotations.NullMarked;
