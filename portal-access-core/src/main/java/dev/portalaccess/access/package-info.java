/**
 * Grants after activation: who has access to a chart, and what staff do about it. Whatever takes access away is in effect
 * with the commit.
 */
@NullMarked
package dev.portalaccess.access;

import org.jspecify.annotations.NullMarked;
