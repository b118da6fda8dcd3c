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
import dev.portalaccess.seal.SealPlace.Step;
import dev.portalaccess.spi.storage.AccessStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * Seals those of the records whose seal is missing; returns the others that are wrong. A record of another kind
     * that was looked at as well, such as the holder of a grant, is sealed in its own step.
     */
    List<BrokenSeal> seal(Step step, List<String> ids, List<BrokenSeal> found) {
        Map<Boolean, List<BrokenSeal>> isMissing = found.stream()
                .collect(Collectors.partitioningBy(broken -> broken.code().equals(BrokenSeal.MISSING)));
        List<BrokenSeal> left = new ArrayList<>(isMissing.getOrDefault(false, List.of()));
        for (BrokenSeal missing : isMissing.getOrDefault(true, List.of())) {
            if (!ids.contains(missing.id())) {
                continue;
            }
            if (seal(step, missing.id())) {
                sealed++;
            } else {
                left.add(missing);
            }
        }
        return left;
    }

    private boolean seal(Step step, String id) {
        return commands.untilCommitted(practice, () -> {
                    CommitDraft draft = commands.newDraft(Caller.of(practice, Actor.LIBRARY));
                    put(draft, step, id);
                    return commands.commit(draft) ? Optional.of(true) : Optional.empty();
                })
                .isPresent();
    }

    private void put(CommitDraft draft, Step step, String id) {
        switch (step) {
            case CHARTS -> putBaseline(draft, new ChartId(id));
            case INVITATIONS ->
                store.invitation(practice, new RecordKey(RecordKey.Kind.INVITATION, id))
                        .map(SealWriter::<Invitation>again)
                        .ifPresent(draft::putInvitation);
            case HOLDERS ->
                store.holder(practice, new RecordKey(RecordKey.Kind.HOLDER, id))
                        .map(SealWriter::<Holder>again)
                        .ifPresent(draft::putHolder);
            case REGISTRATIONS ->
                store.registration(practice, new RecordKey(RecordKey.Kind.REGISTRATION, id))
                        .ifPresent(draft::putRegistration);
            case PRACTICE_CHAIN -> draft.addNote(AuditNote.ofPractice(AuditAction.RECORD_SEALED));
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
