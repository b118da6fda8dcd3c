package dev.portalaccess.spi.storage;

import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RequestFilter;
import java.util.Optional;

/**
 * The reads of requests for access (PA-078). A request is written by {@link AccessStore#commit}, and is purged by
 * {@link AccessQueries#purge}.
 *
 * <p>The following holds for both methods:
 *
 * <ul>
 *   <li>Threads: any number of threads, and of application servers, call it at once.
 *   <li>Privacy: a request contains the name and address of a person and a text by the requester. None of them is
 *       written to a log or into an exception.
 * </ul>
 */
public interface RequestReads {

    /**
     * Returns the request with the key, one of {@code ACCESS_REQUEST} and {@code OPEN_ACCESS_REQUEST}. Returns empty if
     * nothing has the key.
     *
     * <ul>
     *   <li>Transactions: one consistent read; the value and its version belong together.
     *   <li>Repeats: the answer is the same until a commit changes it or a purge removes it.
     *   <li>Failure: throws {@link AccessStoreException}.
     * </ul>
     *
     * @throws IllegalArgumentException if the key is of another kind
     */
    Optional<Versioned<AccessRequest>> request(PracticeId practice, RecordKey key);

    /**
     * Returns the practice's requests that match the filter, newest first: by the instant of submission. A request
     * keeps its place when it changes.
     *
     * <ul>
     *   <li>Transactions: each page is one consistent read; pages of one list may be read at very different times.
     *   <li>Repeats: as for the lists of {@link AccessQueries}.
     *   <li>Failure: throws {@link AccessStoreException}; never returns a shorter page instead.
     * </ul>
     */
    Page<Versioned<AccessRequest>> requests(PracticeId practice, RequestFilter filter, Page.Request page);
}
