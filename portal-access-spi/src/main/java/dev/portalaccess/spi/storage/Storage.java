package dev.portalaccess.spi.storage;

/**
 * The storage interfaces on the same data, as one object.
 *
 * <p>A commit that one of them acknowledges is seen by the others. Threads, transactions, repeats, failure and privacy
 * are as each of them states for its methods.
 */
public interface Storage
        extends AccessStore,
                Outbox,
                AccessQueries,
                RecordScan,
                RequestReads,
                GrantReviews,
                UseMarks,
                AccessSpool,
                ChangeFeed {}
