/**
 * Grants after activation: who has access to a chart, and what staff do about it. A change that takes access away is in
 * effect with its commit.
 */
@NullMarked
package dev.portalaccess.access;

import org.jspecify.annotations.NullMarked;
