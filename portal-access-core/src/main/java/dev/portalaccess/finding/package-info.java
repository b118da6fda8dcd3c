/**
 * What a request was refused for, or is warned of.
 *
 * <p>A finding names codes, rules, paths, ids, dates and limits, and never a person, an address or a secret, so that it
 * can be logged, counted and shown as it is.
 */
@NullMarked
package dev.portalaccess.finding;

import org.jspecify.annotations.NullMarked;
