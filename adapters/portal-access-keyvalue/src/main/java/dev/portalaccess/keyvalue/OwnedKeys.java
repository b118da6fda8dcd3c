package dev.portalaccess.keyvalue;

import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.RecordKey;

/** The keys that records of one practice have. */
record OwnedKeys(PracticeRows rows) {

    /** Returns the key of the index entry that leads from the owner to its key. */
    static String index(PracticeId practice, RecordKey key, String owner) {
        return KeyText.join(
                RowKeys.owned(practice, key.kind(), owner),
                KeyText.of(key.kind().name(), key.value()));
    }

    /** Gives back a key that the record has. */
    void release(RecordKey key, String owner) {
        rows.map().remove(RowKeys.owner(rows.practice(), key));
        rows.map().remove(index(rows.practice(), key, owner));
    }

    /** Gives back every key that the record has. */
    void releaseAll(RecordKey.Kind identity, String owner) {
        RowRange.below(rows.map(), RowKeys.owned(rows.practice(), identity, owner))
                .forEach(entry -> {
                    rows.map().remove(entry.value());
                    rows.map().remove(entry.key());
                });
    }
}
