/** What a policy's words mean in days and instants: pure functions, the zone and the instant always given. */
@NullMarked
package dev.portalaccess.internal.policy;

import org.jspecify.annotations.NullMarked;
