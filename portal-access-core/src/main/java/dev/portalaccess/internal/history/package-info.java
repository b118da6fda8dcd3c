/** Answers questions about the past from the audit trail, by the rule that decides today. */
@NullMarked
package dev.portalaccess.internal.history;

import org.jspecify.annotations.NullMarked;
