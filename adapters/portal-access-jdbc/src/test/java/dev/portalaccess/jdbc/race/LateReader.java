package dev.portalaccess.jdbc.race;

import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartChange;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessStore;
import dev.portalaccess.spi.storage.CommitResult;
import dev.portalaccess.spi.storage.CommitResult.Committed;

/** A store that is broken on purpose: it writes over whatever is there, whichever version its caller has read. */
final class LateReader {

    private final AccessStore sound;

    LateReader(AccessStore sound) {
        this.sound = sound;
    }

    CommitResult commit(ChangeSet changes) {
        CommitResult result = commitOnce(changes);
        while (!(result instanceof Committed)) {
            result = commitOnce(changes);
        }
        return result;
    }

    private CommitResult commitOnce(ChangeSet changes) {
        ChangeSet.Builder late = ChangeSet.in(changes.practice(), changes.receipt());
        changes.invitations().forEach(one -> late.invitation(overTheLatest(one)));
        changes.charts().forEach(one -> late.chart(overTheLatest(changes, one)));
        changes.releases().forEach(one -> late.release(one.key(), one.owner()));
        return sound.commit(late.build());
    }

    private Versioned<Invitation> overTheLatest(Versioned<Invitation> read) {
        Invitation value = read.value();
        return sound.invitation(value.practice(), RecordKey.of(value.id()))
                .orElseThrow()
                .to(value);
    }

    private ChartChange overTheLatest(ChangeSet changes, ChartChange change) {
        Versioned<ChartAccess> latest =
                sound.chart(changes.practice(), change.value().chart());
        return new ChartChange(latest.to(change.value()), change.written(), change.closed());
    }
}
