/**
 * Decisions on whether an account may open a chart: never without a grant in force at that instant, and always with the
 * reasons.
 */
@NullMarked
package dev.portalaccess.decision;

import org.jspecify.annotations.NullMarked;
