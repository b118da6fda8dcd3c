package dev.portalaccess.internal.sealing;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.internal.seal.BrokenSealException;
import dev.portalaccess.internal.seal.SealedKind;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.seal.BrokenSeal;
import dev.portalaccess.spi.storage.AccessStore;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Seals records that have no seal, or a right one under a former key, each as it is. A chart gets an entry in its audit
 * trail, and can be compared from there on. A record whose seal is wrong is never sealed: it would then look right.
 * Where seals are required, neither is one without a seal. Used by one thread.
 */
final class SealWriter {

    private final CommandRunner commands;
    private final AccessStore store;
    private final Caller caller;
    private final PracticeId practice;
    private int sealed;

    SealWriter(CommandRunner commands, Caller caller) {
        this.commands = commands;
        this.store = commands.parts().openStore();
        this.caller = caller;
        this.practice = caller.practice();
    }

    int sealed() {
        return sealed;
    }

    /** Seals those of the records that may be sealed; returns the others that are wrong. */
    List<BrokenSeal> seal(RecordType type, List<String> ids, List<BrokenSeal> found) {
        Set<String> missing =
                found.stream().filter(this::maySeal).map(BrokenSeal::id).collect(Collectors.toSet());
        List<BrokenSeal> left = new ArrayList<>(found);
        left.removeIf(broken -> type == RecordType.CHART && isHolder(broken) && maySeal(broken));
        for (String id : ids) {
            if ((missing.contains(id) || isUnderFormerKey(type, id)) && commit(draft -> put(draft, type, id), left)) {
                sealed++;
                left.removeIf(broken -> broken.id().equals(id) && broken.code().equals(BrokenSeal.MISSING));
            }
        }
        return left;
    }

    /** Seals the end of the practice's chain with an entry in it, if it may be sealed; returns how it is wrong. */
    List<BrokenSeal> sealChain(Optional<BrokenSeal> found) {
        List<BrokenSeal> left = new ArrayList<>(found.stream().toList());
        boolean isSealed = found.map(this::maySeal).orElseGet(() -> isUnderFormerKey(store.practiceRecord(practice)))
                && commit(draft -> draft.addNote(AuditNote.ofPractice(AuditAction.RECORD_SEALED)), left);
        if (isSealed) {
            sealed++;
        }
        return isSealed ? List.of() : left;
    }

    /** Reports whether the record is a holder, whose turn comes after the charts. */
    private static boolean isHolder(BrokenSeal broken) {
        return broken.equals(SealedKind.HOLDER.broken(broken.id(), broken.code()));
    }

    private boolean maySeal(BrokenSeal broken) {
        return broken.code().equals(BrokenSeal.MISSING)
                && !commands.parts().seals().isRequired();
    }

    /** Reports whether nothing is wrong with the record, and its seal is under a key that is no longer current. */
    private boolean isUnderFormerKey(RecordType type, String id) {
        return read(type, id).filter(this::isUnderFormerKey).isPresent()
                && new SealInspector(commands.parts(), practice)
                        .check(type, List.of(id))
                        .isEmpty();
    }

    private boolean isUnderFormerKey(Versioned<?> read) {
        return commands.parts().seals().isUnderFormerKey(read);
    }

    /** Returns the record; empty if it is not there, or cannot be read. */
    private Optional<? extends Versioned<?>> read(RecordType type, String id) {
        try {
            return switch (type) {
                case CHART -> Optional.of(store.chart(practice, new ChartId(id)));
                case INVITATION -> store.invitation(practice, new RecordKey(RecordKey.Kind.INVITATION, id));
                case HOLDER -> store.holder(practice, new RecordKey(RecordKey.Kind.HOLDER, id));
                case REGISTRATION -> store.registration(practice, new RecordKey(RecordKey.Kind.REGISTRATION, id));
            };
        } catch (AccessStoreException e) {
            if (!e.code().equals("unreadable")) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Commits the changes; a broken record that they would rest on stops them, and is left. */
    private boolean commit(Consumer<CommitDraft> changes, List<BrokenSeal> left) {
        try {
            return commands.untilCommitted(practice, () -> {
                        CommitDraft draft = commands.newDraft(caller);
                        changes.accept(draft);
                        return commands.commit(draft) ? Optional.of(true) : Optional.empty();
                    })
                    .isPresent();
        } catch (BrokenSealException e) {
            left.add(e.broken());
            return false;
        }
    }

    private void put(CommitDraft draft, RecordType type, String id) {
        switch (type) {
            case CHART -> draft.addNote(AuditNote.on(new ChartId(id), AuditAction.RECORD_SEALED));
            case INVITATION ->
                store.invitation(practice, new RecordKey(RecordKey.Kind.INVITATION, id))
                        .ifPresent(read -> {
                            draft.putInvitation(again(read));
                            AuditNote.onEach(read.value(), AuditAction.RECORD_SEALED)
                                    .forEach(draft::addNote);
                        });
            case HOLDER ->
                store.holder(practice, new RecordKey(RecordKey.Kind.HOLDER, id)).ifPresent(read -> {
                    draft.putHolder(again(read));
                    draft.addNote(
                            AuditNote.ofPractice(AuditAction.RECORD_SEALED).with("holder", id));
                });
            case REGISTRATION ->
                store.registration(practice, new RecordKey(RecordKey.Kind.REGISTRATION, id))
                        .ifPresent(read -> {
                            draft.putRegistration(again(read));
                            draft.addNote(AuditNote.ofPractice(AuditAction.RECORD_SEALED)
                                    .with("registration", id));
                        });
        }
    }

    private static <T> Versioned<T> again(Versioned<T> read) {
        return read.to(read.value());
    }
}
