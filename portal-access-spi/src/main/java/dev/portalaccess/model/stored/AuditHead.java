package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Digest;
import java.util.Optional;

/**
 * The end of a chain of audit entries (PA-111).
 *
 * @param length the number of entries
 * @param last the hash of the last entry; empty for an empty chain
 */
public record AuditHead(long length, Optional<Digest> last) {

    /** The end of a chain without entries. */
    public static final AuditHead EMPTY = new AuditHead(0, Optional.empty());

    /** Rejects a negative length, an empty chain with a hash and a chain of entries without one. */
    public AuditHead {
        requireNonNull(last, "last");
        if (length < 0 || length == 0 != last.isEmpty()) {
            throw new IllegalArgumentException("a chain has a last entry exactly if it is not empty");
        }
    }
}
