/**
 * Every finding this library can give, each with the number of the rule it comes from.
 *
 * <p>A rule names its finding here and nowhere else; the words for it stand in the bundles of {@code
 * dev.portalaccess.finding}.
 */
@NullMarked
package dev.portalaccess.internal.finding;

import org.jspecify.annotations.NullMarked;
