package dev.portalaccess.internal.engine;

import dev.portalaccess.Caller;
import dev.portalaccess.Outcome;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.internal.secret.Code;
import dev.portalaccess.internal.secret.CodeDigests.Domain;
import dev.portalaccess.internal.secret.Ids;
import dev.portalaccess.internal.secret.RequestContent;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.CommitId;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Receipt;
import dev.portalaccess.spi.AccessStoreException;
import dev.portalaccess.spi.CommitResult;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out commands: looks at the shape, asks for a former result, lets the rules decide on fresh facts, commits, and
 * decides again if something moved meanwhile (PA-130, PA-131).
 */
public final class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private final Parts parts;
    private final ShapeCheck shape;

    /** For those parts. */
    public Commands(Parts parts, ShapeCheck shape) {
        this.parts = parts;
        this.shape = shape;
    }

    /** What everything is built of. */
    public Parts parts() {
        return parts;
    }

    /** Carries out one command. */
    public <T> Outcome<T> carryOut(Command<T> command) {
        Caller caller = command.caller();
        List<Finding> tooLong = LongLists.in(command.content());
        if (!tooLong.isEmpty()) {
            return refused(command, new Findings(tooLong));
        }
        List<Finding> misshapen = shape.check(caller, command.content());
        Optional<Key> request = misshapen.isEmpty() ? requestKey(command) : Optional.empty();
        for (int round = 0; round < parts.policy().rounds(); round++) {
            Optional<Receipt> former = former(caller, request);
            if (former.isPresent()) {
                return retold(command, former.get());
            }
            Optional<Outcome<T>> outcome = decideOnce(command, misshapen, request);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return new Outcome.ChangedMeanwhile<>();
    }

    /**
     * What a command would be answered with, were it given now: what stands against it, and what it is warned of. It is
     * decided as if it were given, and the draft is thrown away: nothing is written, not even that somebody has asked.
     */
    public List<Finding> check(Command<?> command) {
        List<Finding> tooLong = LongLists.in(command.content());
        if (!tooLong.isEmpty()) {
            return tooLong;
        }
        Caller caller = command.caller();
        List<Finding> misshapen = shape.check(caller, command.content());
        return former(caller, misshapen.isEmpty() ? requestKey(command) : Optional.empty())
                .map(former -> formerFindings(command, former))
                .orElseGet(() -> decideOnly(command, misshapen));
    }

    /** Commits a draft that no command stands behind; whether it was done, or something had moved. */
    public boolean commit(Draft draft) {
        return commit(draft, Optional.empty(), new RequestContent(draft.commit().value()), List.of());
    }

    /** A draft for that caller. */
    public Draft draft(Caller caller) {
        return new Draft(parts, caller, new CommitId(Ids.next(parts.randomness())));
    }

    private <T> Optional<Outcome<T>> decideOnce(Command<T> command, List<Finding> misshapen, Optional<Key> request) {
        Findings findings = new Findings(misshapen);
        Draft draft = draft(command.caller());
        Verdict<T> verdict = decide(command, draft, findings);
        if (verdict instanceof Verdict.Refuse<T>
                || findings.refuse(command.caller().waivers())) {
            return Optional.of(refused(command, findings));
        }
        Verdict.Write<T> write = (Verdict.Write<T>) verdict;
        List<String> receipt = Retold.lines(findings.all(), write.receipt());
        boolean nothingToKeep = draft.isEmpty() && request.isEmpty();
        boolean done = nothingToKeep || commit(draft, request, content(command), receipt);
        return done ? Optional.of(new Outcome.Done<>(write.value(), findings.all())) : Optional.empty();
    }

    private List<Finding> decideOnly(Command<?> command, List<Finding> misshapen) {
        Findings findings = new Findings(misshapen);
        decide(command, draft(command.caller()), findings);
        return findings.all();
    }

    private <T> Verdict<T> decide(Command<T> command, Draft draft, Findings findings) {
        checkPractice(command.caller().practice(), findings);
        askRights(command.caller(), command.name(), command.touched(), findings);
        return command.decide(draft, findings);
    }

    /** PA-132: asks the host, if it wants to be asked, for each chart the command touches. */
    public void askRights(Caller caller, String command, List<ChartId> charts, Findings findings) {
        parts.rights().ifPresent(rights -> {
            List<Optional<ChartId>> asked = charts.isEmpty()
                    ? List.of(Optional.empty())
                    : charts.stream().map(Optional::of).toList();
            boolean allowed = asked.stream()
                    .allMatch(chart -> rights.mayCarryOut(caller.practice(), caller.actor(), command, chart));
            if (!allowed) {
                findings.add(Complaint.NOT_ALLOWED, "actor");
            }
        });
    }

    private void checkPractice(PracticeId practice, Findings findings) {
        if (parts.practices().practice(practice).isEmpty()) {
            findings.add(Complaint.PRACTICE_UNKNOWN, "practice");
        }
    }

    private Optional<Receipt> former(Caller caller, Optional<Key> request) {
        return request.flatMap(key -> parts.store().receipt(caller.practice(), key));
    }

    private <T> Outcome<T> retold(Command<T> command, Receipt receipt) {
        List<Finding> findings = formerFindings(command, receipt);
        if (!isOf(command, receipt)) {
            return refused(command, new Findings(findings));
        }
        T value = command.retell(command.caller().practice(), Retold.result(receipt.result()));
        return new Outcome.Done<>(value, findings);
    }

    private List<Finding> formerFindings(Command<?> command, Receipt receipt) {
        return isOf(command, receipt)
                ? Retold.findings(receipt.result())
                : List.of(Complaint.REQUEST_NAME_REUSED.at("requestName"));
    }

    private boolean isOf(Command<?> command, Receipt receipt) {
        return parts.digests().matches(requestDomain(command.caller().practice()), content(command), receipt.content());
    }

    private boolean commit(Draft draft, Optional<Key> request, Code content, List<String> result) {
        Digest digest = parts.digests().of(requestDomain(draft.practice()), content);
        Receipt receipt = new Receipt(draft.commit(), draft.now(), request, digest, result);
        try {
            return parts.store().commit(draft.changes(receipt)) instanceof CommitResult.Committed;
        } catch (AccessStoreException e) {
            return tookEffect(draft, e);
        }
    }

    /** A commit whose outcome is unknown is looked up; only a receipt says yes. */
    private boolean tookEffect(Draft draft, AccessStoreException failure) {
        LOG.warn("commit {} has an unknown outcome ({})", draft.commit().value(), failure.code());
        if (parts.store().receipt(draft.practice(), Key.of(draft.commit())).isPresent()) {
            return true;
        }
        throw failure;
    }

    /** PA-110: a refusal is on record, though outside the chains. */
    private <T> Outcome<T> refused(Command<T> command, Findings findings) {
        Caller caller = command.caller();
        findings.firstThatRefuses(caller.waivers()).ifPresent(finding -> {
            Draft draft = draft(caller);
            draft.note(Note.refusal(command.chart(), command.name(), finding.code(), finding.rule()));
            commit(draft);
        });
        return new Outcome.Refused<>(findings.all());
    }

    private static Code content(Command<?> command) {
        return new RequestContent(Canonical.of(command.content()));
    }

    private static Domain requestDomain(PracticeId practice) {
        return new Domain(practice.value(), "request", "request");
    }

    private static Optional<Key> requestKey(Command<?> command) {
        Caller caller = command.caller();
        return caller.requestName().map(name -> Key.request(caller.actor(), command.name(), name));
    }
}
