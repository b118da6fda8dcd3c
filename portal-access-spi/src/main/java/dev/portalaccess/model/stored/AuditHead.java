package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Digest;
import java.util.Optional;

/**
 * Where a chain of audit entries ends (PA-111).
 *
 * @param length how many entries it has
 * @param last the hash of the last one; empty for an empty chain
 */
public record AuditHead(long length, Optional<Digest> last) {

    /** A chain without entries. */
    public static final AuditHead EMPTY = new AuditHead(0, Optional.empty());

    /** A chain has a last entry exactly if it has any. */
    public AuditHead {
        requireNonNull(last, "last");
        if (length < 0 || length == 0 != last.isEmpty()) {
            throw new IllegalArgumentException("a chain has a last entry exactly if it is not empty");
        }
    }
}
