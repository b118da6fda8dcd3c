package dev.portalaccess.internal.sealing;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.internal.seal.BrokenSealException;
import dev.portalaccess.internal.seal.KeyedSeals;
import dev.portalaccess.internal.seal.SealedKind;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Seal;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.seal.BrokenSeal;
import dev.portalaccess.seal.SealPlace.Step;
import dev.portalaccess.spi.storage.AccessStore;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Seals records that have no seal, or a right one under an older key, each as it is and with an entry in the audit
 * trail. The entries of charts stand in their own chains, from which on a chart can be compared; all others stand in the
 * practice's chain.
 *
 * <p>A record whose seal is wrong is never sealed: it would then look right. Neither is one whose commit would write,
 * and thereby seal, another record that is wrong: the practice's record, which has the end of the chain, or a chart that
 * does not name the invitation yet. Where seals are required, a record without one is not sealed either. Used by one
 * thread.
 */
final class SealWriter {

    private final CommandRunner commands;
    private final AccessStore store;
    private final Caller caller;
    private final PracticeId practice;
    private final TextScan texts;
    private final SealInspector inspector;
    private final Set<BrokenSeal> brokenPractice = new LinkedHashSet<>();
    private boolean isPracticeChecked;
    private int sealed;

    /**
     * A record that was read.
     *
     * @param seal its seal
     * @param wrong what is wrong with the seal
     * @param write writes it again as it is, with an entry
     */
    private record ReadRecord(Optional<Seal> seal, Optional<BrokenSeal> wrong, Consumer<CommitDraft> write) {}

    /** Returns the kind of the records that a step seals. */
    static SealedKind kind(Step step) {
        return switch (step) {
            case PRACTICE_CHAIN -> SealedKind.PRACTICE_CHAIN;
            case CHARTS -> SealedKind.CHART;
            case INVITATIONS -> SealedKind.INVITATION;
            case HOLDERS -> SealedKind.HOLDER;
            case REGISTRATIONS -> SealedKind.REGISTRATION;
            case ACCESS_REQUESTS -> SealedKind.ACCESS_REQUEST;
            case MESSAGES -> SealedKind.MESSAGE;
            case TEXTS -> SealedKind.TEXT;
        };
    }

    SealWriter(CommandRunner commands, Caller caller) {
        this.commands = commands;
        this.store = commands.parts().openStore();
        this.caller = caller;
        this.practice = caller.practice();
        this.texts = new TextScan(commands.parts(), practice);
        this.inspector = new SealInspector(commands.parts(), practice);
    }

    int sealed() {
        return sealed;
    }

    /**
     * Seals the record if its seal is missing, or right but under an older key. A record of another kind that was
     * looked at as well, such as the holder of a grant, is sealed in its own step.
     *
     * @param found what is wrong with the record
     * @param isOlder whether it is right under an older key
     * @return what is still wrong
     */
    List<BrokenSeal> seal(Step step, String id, List<BrokenSeal> found, boolean isOlder) {
        List<BrokenSeal> left = found.stream()
                .filter(broken -> !isMissing(broken) || broken.id().equals(id))
                .toList();
        keepBrokenPractice(left);
        boolean isToSeal = left.isEmpty()
                ? isOlder
                : !seals().isRequired() && left.stream().allMatch(SealWriter::isMissing);
        if (!isToSeal) {
            return left;
        }
        List<BrokenSeal> inTheWay = brokenBeside(step, id);
        return inTheWay.isEmpty()
                ? BrokenSealException.unlessBroken(
                        () -> seal(step, id) ? List.of() : unsealed(step, id, left),
                        wrong -> with(unsealed(step, id, left), List.of(wrong.broken())))
                : with(unsealed(step, id, left), inTheWay);
    }

    /** Leaves the practice's chain for its last entries, which show whether its record is the latest one. */
    List<BrokenSeal> putOff(List<BrokenSeal> found) {
        keepBrokenPractice(found);
        return found.stream().filter(this::isObstacle).toList();
    }

    private void keepBrokenPractice(List<BrokenSeal> found) {
        found.stream()
                .filter(SealedKind.PRACTICE_CHAIN::isOf)
                .filter(this::isObstacle)
                .forEach(brokenPractice::add);
    }

    /** Returns the record under an older key, unless it is known to have no seal, and what else is wrong with it. */
    private List<BrokenSeal> unsealed(Step step, String id, List<BrokenSeal> left) {
        return left.isEmpty() && isUnderOlderKey(step, id)
                ? List.of(kind(step).broken(id, BrokenSeal.OLDER_KEY))
                : left;
    }

    private static List<BrokenSeal> with(List<BrokenSeal> left, List<BrokenSeal> more) {
        return Stream.concat(left.stream(), more.stream()).toList();
    }

    private static boolean isMissing(BrokenSeal broken) {
        return broken.code().equals(BrokenSeal.MISSING);
    }

    private boolean isObstacle(BrokenSeal broken) {
        return seals().isRequired() || !isMissing(broken);
    }

    /** Returns what is wrong with the other records that the commit for this one would seal as well. */
    private List<BrokenSeal> brokenBeside(Step step, String id) {
        return switch (step) {
            case PRACTICE_CHAIN, CHARTS -> List.of();
            case INVITATIONS -> with(brokenPractice(), brokenCharts(id));
            case HOLDERS, REGISTRATIONS, MESSAGES, ACCESS_REQUESTS, TEXTS -> brokenPractice();
        };
    }

    private List<BrokenSeal> brokenPractice() {
        if (!isPracticeChecked) {
            isPracticeChecked = true;
            keepBrokenPractice(inspector.checkPractice());
        }
        return List.copyOf(brokenPractice);
    }

    private List<BrokenSeal> brokenCharts(String invitation) {
        return store.invitation(practice, new RecordKey(RecordKey.Kind.INVITATION, invitation)).stream()
                .flatMap(read -> inspector.checkChartsToWrite(read.value()).stream())
                .filter(this::isObstacle)
                .toList();
    }

    private boolean isUnderOlderKey(Step step, String id) {
        return read(step, id)
                .flatMap(ReadRecord::seal)
                .filter(seals()::isUnderOlderKey)
                .isPresent();
    }

    private Optional<ReadRecord> read(Step step, String id) {
        return switch (step) {
            case PRACTICE_CHAIN -> Optional.of(readPractice());
            case CHARTS -> Optional.of(readChart(new ChartId(id)));
            case INVITATIONS ->
                store.invitation(practice, new RecordKey(RecordKey.Kind.INVITATION, id))
                        .map(read -> new ReadRecord(
                                read.seal(),
                                seals().findBroken(read),
                                noted("invitation", id, draft -> draft.putInvitation(again(read)))));
            case HOLDERS ->
                store.holder(practice, new RecordKey(RecordKey.Kind.HOLDER, id))
                        .map(read -> new ReadRecord(
                                read.seal(),
                                seals().findBrokenHolder(read),
                                noted("holder", id, draft -> draft.putUnchanged(again(read)))));
            case REGISTRATIONS ->
                store.registration(practice, new RecordKey(RecordKey.Kind.REGISTRATION, id))
                        .map(read -> new ReadRecord(
                                read.seal(),
                                seals().findBrokenRegistration(read),
                                noted("registration", id, draft -> draft.putRegistration(again(read)))));
            case MESSAGES ->
                readMessage(id)
                        .map(read -> new ReadRecord(
                                read.seal(), seals().findBrokenMessage(read), noted("message", id, draft -> {})));
            case ACCESS_REQUESTS ->
                commands.parts()
                        .openRequests()
                        .request(practice, new RecordKey(RecordKey.Kind.ACCESS_REQUEST, id))
                        .map(read -> new ReadRecord(
                                read.seal(),
                                seals().findBrokenRequest(read),
                                noted("request", id, draft -> draft.putRequest(again(read)))));
            case TEXTS ->
                texts.read(id)
                        .map(read ->
                                new ReadRecord(read.seal(), findBrokenText(id, read), noted("text", id, draft -> {})));
        };
    }

    private ReadRecord readPractice() {
        Versioned<PracticeRecord> read = store.practiceRecord(practice);
        return new ReadRecord(
                read.seal(),
                seals().findBrokenPractice(practice, read),
                draft -> draft.addNote(AuditNote.ofPractice(AuditAction.RECORD_SEALED)));
    }

    private ReadRecord readChart(ChartId chart) {
        Versioned<ChartAccess> read = store.chart(practice, chart);
        return new ReadRecord(
                read.seal(),
                seals().findBroken(KeyedSeals.recordOf(read), read.value().grants()),
                draft -> putBaseline(draft, chart));
    }

    private Optional<Message> readMessage(String id) {
        return commands.parts().outbox().message(practice, new MessageId(id)).filter(SealInspector::isToBeSent);
    }

    private Optional<BrokenSeal> findBrokenText(String name, Versioned<InstructionText> read) {
        return seals().findBrokenText(practice, texts.occasion(name), read);
    }

    /** Reports whether what is wrong is no more than a missing seal, which the record may get. */
    private boolean isSealable(Optional<BrokenSeal> wrong) {
        return wrong.filter(this::isObstacle).isEmpty();
    }

    private static Consumer<CommitDraft> noted(String kind, String id, Consumer<CommitDraft> put) {
        return put.andThen(draft ->
                draft.addNote(AuditNote.ofPractice(AuditAction.RECORD_SEALED).with(kind, id)));
    }

    /**
     * Seals the record. A message and a text have no part in commits, so that they are sealed after their entry; a text
     * as when its author saves it.
     */
    private boolean seal(Step step, String id) {
        boolean isSealed = write(step, id)
                && switch (step) {
                    case MESSAGES -> sealMessage(id);
                    case TEXTS -> sealText(id);
                    default -> true;
                };
        if (isSealed) {
            sealed++;
        }
        return isSealed;
    }

    /** Replaces the seal that belongs to the message as it was read; whoever edits it afterwards has no right seal. */
    private boolean sealMessage(String id) {
        return readMessage(id)
                .filter(read -> isSealable(seals().findBrokenMessage(read)))
                .filter(read -> seals().sealMessage(read).seal().stream()
                        .anyMatch(next -> commands.parts().scan().replaceSeal(practice, read.id(), read.seal(), next)))
                .isPresent();
    }

    private boolean sealText(String name) {
        return texts.read(name)
                .filter(read -> isSealable(findBrokenText(name, read)))
                .filter(read -> texts.save(name, seals().sealText(practice, texts.occasion(name), again(read))))
                .isPresent();
    }

    private KeyedSeals seals() {
        return commands.parts().seals();
    }

    /** Writes the record with its entry; not if someone has edited it since it was checked. */
    private boolean write(Step step, String id) {
        return commands.untilCommitted(practice, () -> {
                    Optional<ReadRecord> read = read(step, id).filter(one -> isSealable(one.wrong()));
                    if (read.isEmpty()) {
                        return Optional.of(false);
                    }
                    CommitDraft draft = commands.newDraft(caller);
                    read.get().write().accept(draft);
                    return commands.commit(draft) ? Optional.of(true) : Optional.empty();
                })
                .orElse(false);
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
