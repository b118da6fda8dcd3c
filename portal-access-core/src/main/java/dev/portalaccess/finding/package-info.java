/**
 * The errors and warnings for a request.
 *
 * <p>A finding contains codes, rules, paths, ids, dates and limits. It never names a person, an address or a secret, so
 * it can be logged, counted and shown unchanged.
 */
@NullMarked
package dev.portalaccess.finding;

import org.jspecify.annotations.NullMarked;
