package dev.portalaccess.jdbc.race;

import dev.portalaccess.model.Changes;
import dev.portalaccess.model.ChartAccess;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.spi.AccessStore;
import dev.portalaccess.spi.CommitResult;

/** A store that is broken on purpose: it writes over whatever is there, whichever version its caller has read. */
final class LateReader {

    private final AccessStore sound;

    LateReader(AccessStore sound) {
        this.sound = sound;
    }

    CommitResult commit(Changes changes) {
        Changes.Builder late = Changes.in(changes.practice(), changes.receipt());
        changes.invitations().forEach(one -> late.invitation(overTheLatest(one)));
        changes.charts().forEach(one -> late.chart(overTheLatest(changes, one)));
        changes.releases().forEach(one -> late.release(one.key(), one.owner()));
        return sound.commit(late.build());
    }

    private Versioned<Invitation> overTheLatest(Versioned<Invitation> read) {
        Invitation value = read.value();
        return sound.invitation(value.practice(), Key.of(value.id()))
                .orElseThrow()
                .to(value);
    }

    private Versioned<ChartAccess> overTheLatest(Changes changes, Versioned<ChartAccess> read) {
        return sound.chart(changes.practice(), read.value().chart()).to(read.value());
    }
}
