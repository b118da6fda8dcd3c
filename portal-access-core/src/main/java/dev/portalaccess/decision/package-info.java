/**
 * Whether a login may open a chart: never without a grant that is in force at that instant, and never without saying
 * why.
 */
@NullMarked
package dev.portalaccess.decision;

import org.jspecify.annotations.NullMarked;
