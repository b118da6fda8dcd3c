/**
 * The promises a host makes: one small interface for each thing the library cannot do by itself.
 *
 * <p>Every method says what it owes under five headings: threads, transactions, repeats, failure, privacy. The
 * contracts in the test kit hold an implementation to each of these sentences.
 */
@NullMarked
package dev.portalaccess.spi;

import org.jspecify.annotations.NullMarked;
