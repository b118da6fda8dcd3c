package dev.portalaccess.internal.engine;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.finding.Finding;
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
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.CommitResult;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out commands: looks at the shape, asks for a former result, lets the rules decide on fresh facts, commits, and
 * decides again if something moved meanwhile (PA-130, PA-131).
 */
public final class CommandRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CommandRunner.class);
    private final ServiceDependencies parts;
    private final CommandValidator validator;

    /** For those parts. */
    public CommandRunner(ServiceDependencies parts, CommandValidator shape) {
        this.parts = parts;
        this.validator = shape;
    }

    /** What everything is built of. */
    public ServiceDependencies parts() {
        return parts;
    }

    /** Carries out one command. */
    public <T> Outcome<T> run(Command<T> command) {
        Caller caller = command.caller();
        List<Finding> tooLong = ListSizeCheck.findTooLong(command.content());
        if (!tooLong.isEmpty()) {
            return recordRefusal(command, new FindingCollector(tooLong));
        }
        List<Finding> misshapen = validator.validate(caller, command.content());
        Optional<RecordKey> request = misshapen.isEmpty() ? idempotencyRecordKey(command) : Optional.empty();
        for (int round = 0; round < parts.policy().rounds(); round++) {
            Optional<CommandReceipt> former = findReceipt(caller, request);
            if (former.isPresent()) {
                return answerAgain(command, former.get());
            }
            Optional<Outcome<T>> outcome = decideOnce(command, misshapen, request);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return new Outcome.ChangedMeanwhile<>();
    }

    /**
     * Returns the findings that a command would have now: what stands against it, and what it is warned of. It is
     * decided as if it were given, and the draft is thrown away: nothing is written.
     */
    public List<Finding> check(Command<?> command) {
        List<Finding> tooLong = ListSizeCheck.findTooLong(command.content());
        if (!tooLong.isEmpty()) {
            return tooLong;
        }
        Caller caller = command.caller();
        List<Finding> misshapen = validator.validate(caller, command.content());
        return findReceipt(caller, misshapen.isEmpty() ? idempotencyRecordKey(command) : Optional.empty())
                .map(former -> formerFindings(command, former))
                .orElseGet(() -> decideOnly(command, misshapen));
    }

    /** Commits a draft that no command stands behind; whether it was done, or something had moved. */
    public boolean commit(CommitDraft draft) {
        return commit(
                draft, Optional.empty(), new RequestContent(draft.commitId().value()), List.of());
    }

    /** A draft for that caller. */
    public CommitDraft newDraft(Caller caller) {
        return new CommitDraft(parts, caller, new CommitId(RandomIds.nextId(parts.randomness())));
    }

    private <T> Optional<Outcome<T>> decideOnce(
            Command<T> command, List<Finding> misshapen, Optional<RecordKey> request) {
        FindingCollector findings = new FindingCollector(misshapen);
        CommitDraft draft = newDraft(command.caller());
        CommandVerdict<T> verdict = decide(command, draft, findings);
        if (verdict instanceof CommandVerdict.CommandRefusal<T>
                || findings.hasRefusal(command.caller().waivers())) {
            return Optional.of(recordRefusal(command, findings));
        }
        CommandVerdict.DraftCommit<T> write = (CommandVerdict.DraftCommit<T>) verdict;
        List<String> receipt = ReceiptCodec.encode(findings.all(), write.receipt());
        boolean nothingToKeep = draft.isEmpty() && request.isEmpty();
        boolean done = nothingToKeep || commit(draft, request, content(command), receipt);
        return done ? Optional.of(new Outcome.Done<>(write.value(), findings.all())) : Optional.empty();
    }

    private List<Finding> decideOnly(Command<?> command, List<Finding> misshapen) {
        FindingCollector findings = new FindingCollector(misshapen);
        decide(command, newDraft(command.caller()), findings);
        return findings.all();
    }

    private <T> CommandVerdict<T> decide(Command<T> command, CommitDraft draft, FindingCollector findings) {
        checkPractice(command.caller().practice(), findings);
        checkRights(command.caller(), command.name(), command.touchedCharts(), findings);
        return command.decide(draft, findings);
    }

    /** PA-132: asks the host, if it wants to be asked, for each chart the command touches. */
    public void checkRights(Caller caller, String command, List<ChartId> charts, FindingCollector findings) {
        parts.rights().ifPresent(rights -> {
            List<Optional<ChartId>> asked = charts.isEmpty()
                    ? List.of(Optional.empty())
                    : charts.stream().map(Optional::of).toList();
            boolean allowed = asked.stream()
                    .allMatch(chart -> rights.mayCarryOut(caller.practice(), caller.actor(), command, chart));
            if (!allowed) {
                findings.add(FindingCode.NOT_ALLOWED, "actor");
            }
        });
    }

    private void checkPractice(PracticeId practice, FindingCollector findings) {
        if (parts.practices().practice(practice).isEmpty()) {
            findings.add(FindingCode.PRACTICE_UNKNOWN, "practice");
        }
    }

    private Optional<CommandReceipt> findReceipt(Caller caller, Optional<RecordKey> request) {
        return request.flatMap(key -> parts.store().receipt(caller.practice(), key));
    }

    private <T> Outcome<T> answerAgain(Command<T> command, CommandReceipt receipt) {
        List<Finding> findings = formerFindings(command, receipt);
        if (!isReceiptOf(command, receipt)) {
            return recordRefusal(command, new FindingCollector(findings));
        }
        T value = command.readReceipt(command.caller().practice(), ReceiptCodec.result(receipt.result()));
        return new Outcome.Done<>(value, findings);
    }

    private List<Finding> formerFindings(Command<?> command, CommandReceipt receipt) {
        return isReceiptOf(command, receipt)
                ? ReceiptCodec.findings(receipt.result())
                : List.of(FindingCode.REQUEST_NAME_REUSED.at("requestName"));
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

    /** A commit whose outcome is unknown is looked up; only a receipt says yes. */
    private boolean hasTakenEffect(CommitDraft draft, AccessStoreException failure) {
        LOG.warn("commit {} has an unknown outcome ({})", draft.commitId().value(), failure.code());
        if (parts.store()
                .receipt(draft.practice(), RecordKey.of(draft.commitId()))
                .isPresent()) {
            return true;
        }
        throw failure;
    }

    /** PA-110: a refusal is on record, though outside the chains. */
    private <T> Outcome<T> recordRefusal(Command<T> command, FindingCollector findings) {
        Caller caller = command.caller();
        findings.firstRefusal(caller.waivers()).ifPresent(finding -> {
            CommitDraft draft = newDraft(caller);
            draft.addNote(AuditNote.refusal(
                    command.chart(), AuditAction.refusalOf(command.name()), finding.code(), finding.rule()));
            commit(draft);
        });
        return new Outcome.Refused<>(findings.all());
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
