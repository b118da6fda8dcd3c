/**
 * The settings that a practice may choose. A policy is data; it is complete and free of contradictions from the moment
 * it exists.
 */
@NullMarked
package dev.portalaccess.policy;

import org.jspecify.annotations.NullMarked;
