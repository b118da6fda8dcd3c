/** The audit trail: records every action in order, and verifies that the record is unchanged. */
@NullMarked
package dev.portalaccess.audit;

import org.jspecify.annotations.NullMarked;
