package dev.portalaccess.internal.activation;

import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.TryCount;
import java.util.List;
import java.util.Optional;

/**
 * The tries with user names that no invitation has (PA-045). They cost the same commit as others, but add no row that
 * stays: they are counted on one of {@value #BUCKETS} records of the practice, each a holder without address, account
 * and grants. Several records, because of two tries at once on one record one has to be decided again.
 */
final class UnknownNames {

    private static final int BUCKETS = 256;
    private static final int MOST = 1_000_000_000;
    private static final String PREFIX = "unknown-names-";
    private static final PersonName NAME = PersonName.single("Unknown");

    private UnknownNames() {}

    /** Returns the record that counts tries with that user name. */
    static HolderId bucketOf(String userName) {
        return new HolderId(PREFIX + Math.floorMod(userName.hashCode(), BUCKETS));
    }

    /** Returns the record with one more try; it begins anew before the number is too large. */
    static Versioned<Holder> counted(PracticeId practice, HolderId bucket, Optional<Versioned<Holder>> read) {
        Versioned<Holder> record = read.orElseGet(() -> Versioned.fresh(create(practice, bucket)));
        TryCount before = record.value().tries();
        return record.to(record.value().with(before.wrong() < MOST ? before.charged() : TryCount.NONE.charged()));
    }

    private static Holder create(PracticeId practice, HolderId bucket) {
        return new Holder(
                practice,
                bucket,
                Optional.empty(),
                Optional.empty(),
                NAME,
                Optional.empty(),
                Optional.empty(),
                TryCount.NONE,
                List.of());
    }
}
