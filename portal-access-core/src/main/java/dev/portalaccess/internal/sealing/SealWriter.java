package dev.portalaccess.internal.sealing;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.seal.BrokenSeal;
import dev.portalaccess.spi.storage.AccessStore;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Seals records that have no seal, each as it is. A chart gets an entry in its audit trail, and can be compared
 * from there on. A record whose seal is wrong is never sealed: it would then look right. Used by one thread.
 */
final class SealWriter {

    private final CommandRunner commands;
    private final AccessStore store;
    private final PracticeId practice;
    private int sealed;

    SealWriter(CommandRunner commands, PracticeId practice) {
        this.commands = commands;
        this.store = commands.parts().openStore();
        this.practice = practice;
    }

    int sealed() {
        return sealed;
    }

    /** Seals those of the records whose seal is missing; returns the others that are wrong. */
    List<BrokenSeal> seal(RecordType type, List<String> ids, List<BrokenSeal> found) {
        Set<String> missing = found.stream()
                .filter(broken -> broken.code().equals(BrokenSeal.MISSING))
                .map(BrokenSeal::id)
                .collect(Collectors.toSet());
        List<BrokenSeal> left = new ArrayList<>(found);
        for (String id : ids) {
            if (missing.contains(id) && seal(type, id)) {
                sealed++;
                left.removeIf(broken -> broken.id().equals(id) && broken.code().equals(BrokenSeal.MISSING));
            }
        }
        return left;
    }

    private boolean seal(RecordType type, String id) {
        return commands.untilCommitted(practice, () -> {
                    CommitDraft draft = commands.newDraft(Caller.of(practice, Actor.LIBRARY));
                    put(draft, type, id);
                    return commands.commit(draft) ? Optional.of(true) : Optional.empty();
                })
                .isPresent();
    }

    private void put(CommitDraft draft, RecordType type, String id) {
        switch (type) {
            case CHART -> putBaseline(draft, new ChartId(id));
            case INVITATION ->
                store.invitation(practice, new RecordKey(RecordKey.Kind.INVITATION, id))
                        .map(SealWriter::<Invitation>again)
                        .ifPresent(draft::putInvitation);
            case HOLDER ->
                store.holder(practice, new RecordKey(RecordKey.Kind.HOLDER, id))
                        .map(SealWriter::<Holder>again)
                        .ifPresent(draft::putHolder);
            case REGISTRATION ->
                store.registration(practice, new RecordKey(RecordKey.Kind.REGISTRATION, id))
                        .ifPresent(draft::putRegistration);
        }
    }

    /** Writes the baseline of a chart: one entry for the chart, and one that states each of its open grants. */
    private static void putBaseline(CommitDraft draft, ChartId chart) {
        draft.addNote(AuditNote.on(chart, AuditAction.RECORD_SEALED));
        draft.chart(chart).grants().forEach(grant -> draft.addNote(draft.noteOn(grant, AuditAction.RECORD_SEALED)));
    }

    private static <T> Versioned<T> again(Versioned<T> read) {
        return read.to(read.value());
    }
}
