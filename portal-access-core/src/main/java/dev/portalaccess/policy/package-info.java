/**
 * The settings that a host may choose for a portal. A policy is data; it is complete and free of contradictions from
 * the moment it exists.
 */
@NullMarked
package dev.portalaccess.policy;

import org.jspecify.annotations.NullMarked;
