package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.CommitResult;
import dev.portalaccess.spi.storage.CommitResult.Committed;
import dev.portalaccess.spi.storage.CommitResult.Conflict;
import dev.portalaccess.testkit.FirstMeeting;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sees that nothing has moved, lets others pass, and then writes without looking again. */
final class CheckThenWrite extends StorageRelay {

    private final FirstMeeting beforeWrites = new FirstMeeting();

    private final Map<PracticeId, Unguarded> practices;

    CheckThenWrite() {
        this(new ConcurrentHashMap<>());
    }

    private CheckThenWrite(Map<PracticeId, Unguarded> practices) {
        super(new InMemoryAccessStore(practice -> practices.computeIfAbsent(practice, Unguarded::new)));
        this.practices = practices;
    }

    @Override
    public CommitResult commit(ChangeSet changes) {
        CommitResult checked =
                practices.computeIfAbsent(changes.practice(), Unguarded::new).check(changes);
        beforeWrites.await();
        return checked.fold(nothingMoved -> super.commit(changes), conflict -> conflict);
    }

    private static final class Unguarded extends PracticeTables {
        Unguarded(PracticeId practice) {
            super(practice);
        }

        synchronized CommitResult check(ChangeSet changes) {
            Set<String> moved = super.moved(changes);
            Set<RecordKey> taken = super.taken(changes);
            boolean clear = isRepeat(changes) || (moved.isEmpty() && taken.isEmpty());
            return clear ? new Committed() : new Conflict(moved, taken);
        }

        @Override
        Set<String> moved(ChangeSet changes) {
            return Set.of();
        }

        @Override
        Set<RecordKey> taken(ChangeSet changes) {
            return Set.of();
        }

        @Override
        synchronized void apply(ChangeSet changes) {
            super.apply(changes);
        }
    }
}
