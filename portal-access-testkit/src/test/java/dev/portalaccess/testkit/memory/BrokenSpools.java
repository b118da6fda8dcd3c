package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.UsedGrant;
import dev.portalaccess.model.id.AccessRecordId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.testkit.contract.storage.NewerRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Stores that lose records which wait for the host's log, or keep or list them in a wrong way. */
final class BrokenSpools {

    private BrokenSpools() {}

    static Stream<StorageFault> faults() {
        return Stream.of(
                StorageFault.of(
                        "forgets on whose authority a chart was opened",
                        BrokenSpools::withoutBasis,
                        "a_record_that_waits_is_read_as_it_was_kept"),
                StorageFault.of(
                        "writes a record over one with its id",
                        BrokenSpools::overwriting,
                        "a_record_that_comes_again_is_kept_once"),
                StorageFault.of(
                        "lists what came last first",
                        BrokenSpools::backwards,
                        "records_wait_oldest_first_whatever_the_page"),
                StorageFault.of(
                        "begins anew at a cursor that it does not know",
                        BrokenSpools::beginningAnew,
                        "a_cursor_that_the_spool_cannot_have_made_is_rejected"),
                StorageFault.of(
                        "removes the records of every practice",
                        BrokenSpools::removingEverywhere,
                        "removed_records_are_gone_and_no_others"),
                StorageFault.of(
                        "counts the records of all charts",
                        BrokenSpools::countingAll,
                        "what_waits_is_counted_for_a_practice_and_for_a_chart"),
                StorageFault.of("purges what waits", BrokenSpools::purging, "no_purge_removes_a_record_that_waits"),
                StorageFault.of(
                        "stops at what a newer version has written",
                        BrokenSpools::stopping,
                        "a_decision_of_a_newer_version_that_waits_keeps_no_other_back_and_is_counted"),
                StorageFault.of(
                        "loses what waits in a restart",
                        BrokenSpools::losing,
                        "a_record_that_waits_outlasts_a_restart"));
    }

    private static StorageRelay withoutBasis() {
        return new StorageRelay() {
            @Override
            public void spool(AccessRecord record) {
                List<UsedGrant> grants = record.grants().stream()
                        .map(grant -> RecordCopies.with(grant, "basis", Optional.empty()))
                        .toList();
                super.spool(RecordCopies.with(record, "grants", grants));
            }
        };
    }

    private static StorageRelay overwriting() {
        return new StorageRelay() {
            @Override
            public void spool(AccessRecord record) {
                super.removeSpooled(record.practice(), Set.of(record.id()));
                super.spool(record);
            }
        };
    }

    private static StorageRelay backwards() {
        return new StorageRelay() {
            @Override
            public Page<AccessRecord> spooled(Page.Request page) {
                Page<AccessRecord> read = super.spooled(page);
                List<AccessRecord> items = new ArrayList<>(read.items());
                Collections.reverse(items);
                return new Page<>(items, read.next());
            }
        };
    }

    private static StorageRelay beginningAnew() {
        return new StorageRelay() {
            @Override
            public Page<AccessRecord> spooled(Page.Request page) {
                try {
                    return super.spooled(page);
                } catch (IllegalArgumentException e) {
                    return super.spooled(Page.Request.first(page.limit()));
                }
            }
        };
    }

    private static StorageRelay removingEverywhere() {
        return new StorageRelay() {
            @Override
            public int removeSpooled(PracticeId practice, Set<AccessRecordId> records) {
                int removed = super.removeSpooled(practice, records);
                sound.everywhere(all -> {
                    all.forEach(tables -> tables.removeSpooled(records));
                    return true;
                });
                return removed;
            }
        };
    }

    private static StorageRelay countingAll() {
        return new StorageRelay() {
            @Override
            public SpoolCount spoolCount(PracticeId practice, Optional<ChartId> chart) {
                return super.spoolCount(practice, Optional.empty());
            }
        };
    }

    private static StorageRelay purging() {
        return new StorageRelay() {
            @Override
            public int purge(Purgeable kind, Instant before, int max) {
                sound.everywhere(all -> {
                    all.forEach(tables -> tables.spool.clear());
                    return true;
                });
                return super.purge(kind, before, max);
            }
        };
    }

    private static StorageRelay stopping() {
        return new StorageRelay() {
            private boolean isNewer;

            @Override
            void rewrite(NewerRecord record) {
                isNewer |= record.kind() == NewerRecord.Kind.SPOOLED_RECORD;
                super.rewrite(record);
            }

            @Override
            public Page<AccessRecord> spooled(Page.Request page) {
                if (isNewer) {
                    throw new AccessStoreException(AccessStoreException.UNREADABLE);
                }
                return super.spooled(page);
            }
        };
    }

    private static StorageRelay losing() {
        return new StorageRelay() {
            @Override
            void reopen() {
                sound.everywhere(all -> {
                    all.forEach(tables -> tables.spool.clear());
                    return true;
                });
            }
        };
    }
}
