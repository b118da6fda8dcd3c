/**
 * What a practice may decide for itself: a policy is data, complete and free of contradictions from the moment it
 * exists.
 */
@NullMarked
package dev.portalaccess.policy;

import org.jspecify.annotations.NullMarked;
