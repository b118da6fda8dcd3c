/**
 * The interfaces that a host implements: one small interface for each task that the library cannot do by itself.
 *
 * <p>Every method states its duties under five headings: threads, transactions, repeats, failure, privacy. The
 * contracts in the test kit check an implementation against each of these sentences.
 */
@NullMarked
package dev.portalaccess.spi;

import org.jspecify.annotations.NullMarked;
