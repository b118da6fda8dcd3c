package dev.portalaccess.spi.storage;

/**
 * The three storage interfaces on the same data, as one object.
 *
 * <p>A commit that one of them acknowledges is seen by the other two. Threads, transactions, repeats, failure and
 * privacy
 * are as each of the three says for its methods.
 */
public interface Storage extends AccessStore, Outbox, AccessQueries {}
