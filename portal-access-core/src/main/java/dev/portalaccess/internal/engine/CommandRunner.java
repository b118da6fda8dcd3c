package dev.portalaccess.internal.engine;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.internal.seal.BrokenSealException;
import dev.portalaccess.internal.secret.CodeDigests.DigestContext;
import dev.portalaccess.internal.secret.DigestibleText;
import dev.portalaccess.internal.secret.RandomIds;
import dev.portalaccess.internal.secret.RequestContent;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.CommitResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs commands: validates the shape, looks for an earlier result, lets the rules decide on current facts, commits, and
 * decides again if a record changed meanwhile (PA-130, PA-131).
 */
public final class CommandRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CommandRunner.class);
    private final ServiceDependencies parts;
    private final CommandValidator validator;
    private final RoundQueue queue = new RoundQueue();

    /** Creates a runner. */
    public CommandRunner(ServiceDependencies parts, CommandValidator validator) {
        this.parts = parts;
        this.validator = validator;
    }

    /** Returns the components that every service uses. */
    public ServiceDependencies parts() {
        return parts;
    }

    /** Runs one command, or returns its earlier result if the request was carried out before (PA-130). */
    public <T> Outcome<T> run(Command<T> command) {
        Caller caller = command.caller();
        List<Finding> tooLong = ListSizeCheck.findTooLong(command.content());
        if (!tooLong.isEmpty()) {
            recordFirst(command, new FindingCollector(tooLong));
            return new Outcome.Refused<>(tooLong);
        }
        List<Finding> shapeFindings = validator.validate(caller, command.content());
        Optional<RecordKey> request = shapeFindings.isEmpty() ? idempotencyRecordKey(command) : Optional.empty();
        try {
            return decideUntilCommitted(command, shapeFindings, request);
        } catch (BrokenSealException e) {
            return recordRefusal(command, new FindingCollector(List.of(finding(e))));
        }
    }

    /** Returns the finding for a record that is not as the library wrote it (PA-115). */
    public static Finding finding(BrokenSealException broken) {
        return FindingDefinition.SEAL_BROKEN.at(
                "record", broken.broken().kind(), broken.broken().id());
    }

    private <T> Outcome<T> decideUntilCommitted(
            Command<T> command, List<Finding> shapeFindings, Optional<RecordKey> request) {
        Caller caller = command.caller();
        return this.<Outcome<T>>untilCommitted(
                        caller.practice(),
                        () -> findReceipt(caller, request)
                                .map(former -> answerAgain(command, former))
                                .or(() -> decideOnce(command, shapeFindings, request)))
                .orElseGet(Outcome.ChangedMeanwhile::new);
    }

    /**
     * Repeats a round, each time on current facts, until its commit succeeds (PA-131).
     *
     * @param round one round; it returns empty if a record changed before its commit
     * @return the first answer; empty if records changed in as many rounds as the policy allows
     */
    public <T> Optional<T> untilCommitted(PracticeId practice, Supplier<Optional<T>> round) {
        return queue.run(practice, parts.policy().rounds(), round);
    }

    /** Returns the findings that a command would have now. The command is decided, but nothing is written. */
    public List<Finding> check(Command<?> command) {
        List<Finding> tooLong = ListSizeCheck.findTooLong(command.content());
        if (!tooLong.isEmpty()) {
            return tooLong;
        }
        Caller caller = command.caller();
        List<Finding> shapeFindings = validator.validate(caller, command.content());
        return outward(command, checkOnly(command, caller, shapeFindings));
    }

    /** Returns what a command would answer now. The command is decided, but nothing is written. */
    public <T> Outcome<T> preview(Command<T> command) {
        List<Finding> tooLong = ListSizeCheck.findTooLong(command.content());
        if (!tooLong.isEmpty()) {
            return new Outcome.Refused<>(tooLong);
        }
        Caller caller = command.caller();
        DecisionRound round = newRound(caller, validator.validate(caller, command.content()));
        try {
            CommandVerdict<T> verdict = decide(command, round);
            if (verdict instanceof CommandVerdict.DraftCommit<T> accepted && !round.isRefused()) {
                return new Outcome.Done<>(
                        accepted.value(), outward(command, round.findings().all()));
            }
        } catch (BrokenSealException e) {
            round.add(finding(e));
        }
        return new Outcome.Refused<>(outward(command, round.findings().all()));
    }

    private List<Finding> checkOnly(Command<?> command, Caller caller, List<Finding> shapeFindings) {
        return findReceipt(caller, shapeFindings.isEmpty() ? idempotencyRecordKey(command) : Optional.empty())
                .map(former -> formerFindings(command, former))
                .orElseGet(() -> decideOnly(command, shapeFindings));
    }

    /** Commits a draft that belongs to no command; reports whether it was committed or a record had changed. */
    public boolean commit(CommitDraft draft) {
        return commit(
                draft, Optional.empty(), new RequestContent(draft.commitId().value()), List.of());
    }

    /**
     * Commits a draft of several requests, unless it is empty; reports whether a record had changed.
     *
     * @param receipt a line for each request, with the key that the draft claims for it
     */
    public boolean commitSeveral(CommitDraft draft, List<String> receipt) {
        return draft.isEmpty()
                || commit(
                        draft,
                        Optional.empty(),
                        new RequestContent(draft.commitId().value()),
                        receipt);
    }

    /** Returns the errors in the shape of a request. */
    public List<Finding> findShape(Caller caller, Record content) {
        List<Finding> tooLong = ListSizeCheck.findTooLong(content);
        return tooLong.isEmpty() ? validator.validate(caller, content) : tooLong;
    }

    /** Returns a new draft for that caller. */
    public CommitDraft newDraft(Caller caller) {
        return new CommitDraft(parts, caller, new CommitId(RandomIds.nextId(parts.randomness())));
    }

    /** Returns a new round for the caller, without findings. */
    public DecisionRound newRound(Caller caller) {
        return newRound(caller, List.of());
    }

    private DecisionRound newRound(Caller caller, List<Finding> found) {
        return new DecisionRound(parts, newDraft(caller), new FindingCollector(found));
    }

    private <T> Optional<Outcome<T>> decideOnce(
            Command<T> command, List<Finding> shapeFindings, Optional<RecordKey> request) {
        DecisionRound round = newRound(command.caller(), shapeFindings);
        CommandVerdict<T> verdict = decide(command, round);
        if (verdict instanceof CommandVerdict.CommandRefusal<T> || round.isRefused()) {
            return Optional.of(recordRefusal(command, round.findings()));
        }
        CommandVerdict.DraftCommit<T> accepted = (CommandVerdict.DraftCommit<T>) verdict;
        List<String> receipt = ReceiptCodec.encode(round.findings().all(), accepted.receipt());
        boolean nothingToKeep = round.draft().isEmpty() && request.isEmpty();
        boolean done = nothingToKeep || commit(round.draft(), request, content(command), receipt);
        return done
                ? Optional.of(new Outcome.Done<>(
                        accepted.value(), outward(command, round.findings().all())))
                : Optional.empty();
    }

    private List<Finding> decideOnly(Command<?> command, List<Finding> shapeFindings) {
        DecisionRound round = newRound(command.caller(), shapeFindings);
        try {
            decide(command, round);
        } catch (BrokenSealException e) {
            round.add(finding(e));
        }
        return round.findings().all();
    }

    private <T> CommandVerdict<T> decide(Command<T> command, DecisionRound round) {
        if (round.practice().isEmpty()) {
            round.add(FindingDefinition.PRACTICE_UNKNOWN, "practice");
        }
        if (command.isForStaff()) {
            checkRights(round, command.name(), command.touchedCharts());
        }
        return command.decide(round);
    }

    /** Asks the host, if it provides staff rights, about each chart that the command touches (PA-132). */
    public void checkRights(DecisionRound round, String command, List<ChartId> charts) {
        Caller caller = round.caller();
        if (!isAllowed(caller, command, charts)) {
            round.add(FindingDefinition.NOT_ALLOWED, "actor");
        }
    }

    /**
     * Returns whether the caller may carry out a command on all of the charts; asks once without one if there are none.
     */
    public boolean isAllowed(Caller caller, String command, List<ChartId> charts) {
        List<Optional<ChartId>> asked = charts.isEmpty()
                ? List.of(Optional.empty())
                : charts.stream().map(Optional::of).toList();
        return parts.rights()
                .map(rights -> asked.stream()
                        .allMatch(chart -> rights.mayCarryOut(caller.practice(), caller.actor(), command, chart)))
                .orElse(true);
    }

    private Optional<CommandReceipt> findReceipt(Caller caller, Optional<RecordKey> request) {
        return request.flatMap(key -> parts.store().receipt(caller.practice(), key));
    }

    private <T> Outcome<T> answerAgain(Command<T> command, CommandReceipt receipt) {
        List<Finding> findings = formerFindings(command, receipt);
        if (findRefusalOfRepeat(command, receipt).isPresent()) {
            return recordRefusal(command, new FindingCollector(findings));
        }
        T value = command.readReceipt(command.caller().practice(), ReceiptCodec.result(receipt.result()));
        return new Outcome.Done<>(value, outward(command, findings));
    }

    private List<Finding> formerFindings(Command<?> command, CommandReceipt receipt) {
        return findRefusalOfRepeat(command, receipt)
                .map(List::of)
                .orElseGet(() -> ReceiptCodec.findings(receipt.result()));
    }

    /** Returns the finding that keeps a repeat from the first answer: the name was reused, or the right is gone. */
    private Optional<Finding> findRefusalOfRepeat(Command<?> command, CommandReceipt receipt) {
        if (!isReceiptOf(command, receipt)) {
            return Optional.of(FindingDefinition.REQUEST_NAME_REUSED.at("requestName"));
        }
        return mayRepeat(command, receipt) ? Optional.empty() : Optional.of(FindingDefinition.NOT_ALLOWED.at("actor"));
    }

    /** PA-118: asks again for every chart that the command touches, and for those that its first answer names. */
    private boolean mayRepeat(Command<?> command, CommandReceipt receipt) {
        if (parts.rights().isEmpty() || !command.isForStaff()) {
            return true;
        }
        List<ChartId> named = command.chartsOfReceipt(ReceiptCodec.result(receipt.result()));
        return isAllowed(command.caller(), command.name(), command.touchedCharts())
                && (named.isEmpty() || isAllowed(command.caller(), command.name(), named));
    }

    private boolean isReceiptOf(Command<?> command, CommandReceipt receipt) {
        return parts.digests()
                .matches(requestDigestContext(command.caller().practice()), content(command), receipt.content());
    }

    private boolean commit(
            CommitDraft draft, Optional<RecordKey> request, DigestibleText content, List<String> result) {
        Digest digest = parts.digests().of(requestDigestContext(draft.practice()), content);
        CommandReceipt receipt = new CommandReceipt(draft.commitId(), draft.now(), request, digest, result);
        try {
            return parts.store().commit(draft.toChanges(receipt)) instanceof CommitResult.Committed;
        } catch (AccessStoreException e) {
            return hasTakenEffect(draft, e);
        }
    }

    /** Looks up a commit whose outcome is unknown; only a receipt proves that it took effect. */
    private boolean hasTakenEffect(CommitDraft draft, AccessStoreException failure) {
        LOG.warn("commit {} has an unknown outcome ({})", draft.commitId().value(), failure.code());
        if (parts.store()
                .receipt(draft.practice(), RecordKey.of(draft.commitId()))
                .isPresent()) {
            return true;
        }
        throw failure;
    }

    /** Records a refusal, outside the chains (PA-110). */
    private <T> Outcome<T> recordRefusal(Command<T> command, FindingCollector findings) {
        recordFirst(command, findings);
        return new Outcome.Refused<>(outward(command, findings.all()));
    }

    private void recordFirst(Command<?> command, FindingCollector findings) {
        Caller caller = command.caller();
        findings.firstRefusal(caller.waivers())
                .ifPresent(finding -> recordRefusal(caller, command.name(), command.chart(), finding));
    }

    /** Returns the findings as the caller may see them; who may is asked for each answer with findings (PA-075). */
    private List<Finding> outward(Command<?> command, List<Finding> findings) {
        return outward(command.caller(), command.touchedCharts(), findings);
    }

    /** Returns findings on those charts as the caller may see them. */
    public List<Finding> outward(Caller caller, List<ChartId> charts, List<Finding> findings) {
        return findings.isEmpty()
                        || parts.rights().isEmpty()
                        || isAllowed(caller, CommandName.LIST_RESTRICTIONS, charts)
                ? findings
                : NeutralFindings.of(findings);
    }

    /** Records that a call was refused for that finding, outside the chains (PA-110). */
    public void recordRefusal(Caller caller, String command, Optional<ChartId> chart, Finding finding) {
        CommitDraft draft = newDraft(caller);
        draft.addNote(AuditNote.refusal(chart, AuditAction.refusalOf(command), finding.code(), finding.rule()));
        commit(draft);
    }

    private static DigestibleText content(Command<?> command) {
        return new RequestContent(CanonicalRequestText.of(command.content()));
    }

    private static DigestContext requestDigestContext(PracticeId practice) {
        return new DigestContext(practice.value(), "request", "request");
    }

    private static Optional<RecordKey> idempotencyRecordKey(Command<?> command) {
        Caller caller = command.caller();
        return caller.idempotencyKey().map(name -> RecordKey.request(caller.actor(), command.name(), name));
    }
}
