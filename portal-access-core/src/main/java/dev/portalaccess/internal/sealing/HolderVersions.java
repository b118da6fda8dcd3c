package dev.portalaccess.internal.sealing;

import dev.portalaccess.internal.engine.EntryVersions;
import dev.portalaccess.internal.seal.SealedKind;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.seal.BrokenSeal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The latest version of each holder that entries of the audit trail tell of. A holder who is stored in an older one was
 * rolled back. One who is not stored may have been purged. It keeps a bounded number of holders. Used by one thread.
 */
final class HolderVersions {

    private static final int MOST = 500;

    private final HolderReads reads;
    private final Map<RecordKey, Long> told = new HashMap<>();
    private final List<BrokenSeal> broken = new ArrayList<>();

    /** Reads stored holders. */
    interface HolderReads {
        /** Returns those of the holders who are stored. */
        Map<RecordKey, Versioned<Holder>> holders(Set<RecordKey> keys);
    }

    HolderVersions(HolderReads reads) {
        this.reads = reads;
    }

    void add(AuditEntry entry) {
        EntryVersions.ofHolders(entry)
                .forEach((holder, version) -> told.merge(RecordKey.of(holder), version, Math::max));
        if (told.size() >= MOST) {
            compare();
        }
    }

    /** Returns the holders who were rolled back. */
    List<BrokenSeal> rolledBack() {
        compare();
        return broken;
    }

    private void compare() {
        Map<RecordKey, Versioned<Holder>> stored =
                told.isEmpty() ? Map.of() : DamagedRow.readOr(() -> reads.holders(told.keySet()), code -> readEach());
        stored.forEach((key, holder) -> {
            if (holder.version() < told.getOrDefault(key, 0L)) {
                broken.add(SealedKind.HOLDER.broken(key.value(), BrokenSeal.ROLLED_BACK));
            }
        });
        told.clear();
    }

    /** Reads each holder alone; one who cannot be read is found at the holder's own place. */
    private Map<RecordKey, Versioned<Holder>> readEach() {
        Map<RecordKey, Versioned<Holder>> stored = new HashMap<>();
        for (RecordKey key : told.keySet()) {
            stored.putAll(DamagedRow.readOr(() -> reads.holders(Set.of(key)), code -> Map.of()));
        }
        return stored;
    }
}
