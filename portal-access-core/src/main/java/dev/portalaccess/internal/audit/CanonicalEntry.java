package dev.portalaccess.internal.audit;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.id.ChartId;
import java.util.Optional;

/**
 * An entry as the bytes to hash: a version tag, its position, and every field in the order of the record.
 *
 * <p>Numbers have 8 bytes and are big-endian. A text follows its length, an optional field is preceded by a flag, and
 * details are sorted by key. Another program can reproduce the bytes.
 */
final class CanonicalEntry {

    private static final String VERSION = "portal-access audit 1";

    private CanonicalEntry() {}

    /** Returns the bytes; empty if a text cannot be encoded, which never happens for an entry from {@link #encode}. */
    static Optional<byte[]> encodeIfPossible(AuditEntry entry, long position) {
        try {
            return Optional.of(encode(entry, position));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static byte[] encode(AuditEntry entry, long position) {
        return new CanonicalBytes()
                .text(VERSION)
                .text(entry.practice().value())
                .optional(entry.chart().map(ChartId::value))
                .number(position)
                .text(entry.commit().value())
                .instant(entry.at())
                .text(entry.actor().kind().name())
                .text(entry.actor().id())
                .text(entry.action())
                .optional(entry.reason())
                .optional(entry.rule())
                .map(entry.details())
                .toBytes();
    }
}
