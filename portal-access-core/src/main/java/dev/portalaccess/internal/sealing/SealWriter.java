package dev.portalaccess.internal.sealing;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.internal.seal.BrokenSealException;
import dev.portalaccess.internal.seal.KeyedSeals;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Seal;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.seal.BrokenSeal;
import dev.portalaccess.seal.SealPlace.Step;
import dev.portalaccess.spi.storage.AccessStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Seals records that have no seal, or a right one under an older key, each as it is and with an entry in the audit
 * trail; a chart can be compared from its entry on. The entries of all others stand in the practice's chain, so that no
 * chart is written, and its grants marked, on behalf of another record. A practice's own text is sealed without an
 * entry, because its store is not that of the trail. A record whose seal is wrong is never sealed: it would then look
 * right. Where seals are required, neither is one without a seal. Used by one thread.
 */
final class SealWriter {

    private final CommandRunner commands;
    private final AccessStore store;
    private final Caller caller;
    private final PracticeId practice;
    private final TextScan texts;
    private int sealed;

    SealWriter(CommandRunner commands, Caller caller) {
        this.commands = commands;
        this.store = commands.parts().openStore();
        this.caller = caller;
        this.practice = caller.practice();
        this.texts = new TextScan(commands.parts(), practice);
    }

    int sealed() {
        return sealed;
    }

    /**
     * Seals the record if its seal is missing, or right but under an older key. A record of another kind that was
     * looked at as well, such as the holder of a grant, is sealed in its own step.
     *
     * @param found what is wrong with the record
     * @return what is still wrong
     */
    List<BrokenSeal> seal(Step step, String id, List<BrokenSeal> found) {
        List<BrokenSeal> left = found.stream()
                .filter(broken -> !isMissing(broken) || broken.id().equals(id))
                .toList();
        boolean isToSeal = left.isEmpty()
                ? isUnderOlderKey(step, id)
                : !seals().isRequired() && left.stream().allMatch(SealWriter::isMissing);
        return isToSeal
                ? BrokenSealException.unlessBroken(
                        () -> seal(step, id) ? List.of() : left, wrong -> with(left, wrong.broken()))
                : left;
    }

    private static List<BrokenSeal> with(List<BrokenSeal> left, BrokenSeal one) {
        return Stream.concat(left.stream(), Stream.of(one)).toList();
    }

    private static boolean isMissing(BrokenSeal broken) {
        return broken.code().equals(BrokenSeal.MISSING);
    }

    private boolean isUnderOlderKey(Step step, String id) {
        return sealOf(step, id).filter(seals()::isUnderOlderKey).isPresent();
    }

    private Optional<Seal> sealOf(Step step, String id) {
        return switch (step) {
            case CHARTS -> store.chart(practice, new ChartId(id)).seal();
            case INVITATIONS ->
                store.invitation(practice, new RecordKey(RecordKey.Kind.INVITATION, id))
                        .flatMap(Versioned::seal);
            case HOLDERS ->
                store.holder(practice, new RecordKey(RecordKey.Kind.HOLDER, id)).flatMap(Versioned::seal);
            case REGISTRATIONS ->
                store.registration(practice, new RecordKey(RecordKey.Kind.REGISTRATION, id))
                        .flatMap(Versioned::seal);
            case PRACTICE_CHAIN -> store.practiceRecord(practice).seal();
            case TEXTS -> texts.read(id).flatMap(Versioned::seal);
        };
    }

    private boolean seal(Step step, String id) {
        boolean isSealed = step == Step.TEXTS ? sealText(id) : sealRecord(step, id);
        if (isSealed) {
            sealed++;
        }
        return isSealed;
    }

    private boolean sealText(String name) {
        return texts.read(name)
                .filter(read -> texts.save(name, seals().sealText(practice, texts.occasion(name), again(read))))
                .isPresent();
    }

    private KeyedSeals seals() {
        return commands.parts().seals();
    }

    private boolean sealRecord(Step step, String id) {
        return commands.untilCommitted(practice, () -> {
                    CommitDraft draft = commands.newDraft(caller);
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
                        .ifPresent(read -> {
                            draft.putInvitation(again(read));
                            draft.addNote(AuditNote.ofPractice(AuditAction.RECORD_SEALED)
                                    .with("invitation", id));
                        });
            case HOLDERS ->
                store.holder(practice, new RecordKey(RecordKey.Kind.HOLDER, id)).ifPresent(read -> {
                    draft.putHolder(again(read));
                    draft.addNote(
                            AuditNote.ofPractice(AuditAction.RECORD_SEALED).with("holder", id));
                });
            case REGISTRATIONS ->
                store.registration(practice, new RecordKey(RecordKey.Kind.REGISTRATION, id))
                        .ifPresent(read -> {
                            draft.putRegistration(again(read));
                            draft.addNote(AuditNote.ofPractice(AuditAction.RECORD_SEALED)
                                    .with("registration", id));
                        });
            case PRACTICE_CHAIN -> draft.addNote(AuditNote.ofPractice(AuditAction.RECORD_SEALED));
            case TEXTS -> throw new IllegalArgumentException("a text is no record of the store");
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
