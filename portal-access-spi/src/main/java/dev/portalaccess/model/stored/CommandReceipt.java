package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Digest;
import dev.portalaccess.model.id.CommitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The proof of a commit, with the ids that reproduce its result (PA-130).
 *
 * <p>It contains ids and codes, never a secret and never a person.
 *
 * @param commit the commit
 * @param at the instant of the commit
 * @param request the key of the caller's idempotency key, which lets the caller repeat the request
 * @param content the digest of the request, which distinguishes a repeat from another request with the same idempotency
 *     key
 * @param result lines that only the library reads
 */
public record CommandReceipt(
        CommitId commit, Instant at, Optional<RecordKey> request, Digest content, List<String> result) {

    /**
     * Reports whether this is the receipt of the request: its only one, or one of several that were committed together
     * and stand in the result.
     */
    public boolean isOf(RecordKey key) {
        return request.filter(key::equals).isPresent()
                || (key.kind() == RecordKey.Kind.REQUEST
                        && result.stream().anyMatch(line -> line.contains(key.value())));
    }

    /** Rejects a request that is not a key of the kind {@code REQUEST}. */
    public CommandReceipt {
        requireNonNull(commit, "commit");
        requireNonNull(at, "at");
        requireNonNull(request, "request");
        requireNonNull(content, "content");
        result = List.copyOf(result);
        if (request.isPresent() && request.get().kind() != RecordKey.Kind.REQUEST) {
            throw new IllegalArgumentException("request must be a key of the kind REQUEST");
        }
    }
}
