package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Digest;
import dev.portalaccess.model.id.CommitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That a commit took place, and the ids from which its result can be told again (PA-130).
 *
 * <p>It holds ids and codes, never a secret and never a person.
 *
 * @param commit which commit
 * @param at when
 * @param request under which name the caller may ask again
 * @param content what was asked for, to tell a repeat from another request under the same name
 * @param result lines that only the library reads
 */
public record CommandReceipt(
        CommitId commit, Instant at, Optional<RecordKey> request, Digest content, List<String> result) {

    /** A request's name is a key of that kind. */
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
