package dev.portalaccess.internal.audit;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.id.ChartId;
import java.util.Optional;

/**
 * An entry as the bytes that are hashed: a version tag, its place, and every field in the order of the record.
 *
 * <p>Numbers have 8 bytes and are big-endian, texts have their length in front, an optional one says whether it is
 * there, details are sorted by their keys. Another program can do the same.
 */
final class CanonicalEntry {

    private static final String VERSION = "portal-access audit 1";

    private CanonicalEntry() {}

    /** The bytes, unless a text in it cannot be encoded: nothing that was written by {@link #encode} can be like that. */
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
