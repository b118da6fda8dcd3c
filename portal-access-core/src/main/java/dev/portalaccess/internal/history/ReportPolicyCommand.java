package dev.portalaccess.internal.history;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ReportedPolicy;
import dev.portalaccess.spi.CommandName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Stores the rules of the portal, unless they are the ones that were reported last (PA-083). The entry in the audit
 * trail has the former ones as well, so that the record keeps no more than the last ones, and a purge of the trail takes
 * none that still matter.
 */
record ReportPolicyCommand(Caller caller, ReportedRules content) implements Command<Instant> {

    static final String FORMER = "former";
    static final String FORMER_SINCE = "former-since";

    @Override
    public String name() {
        return CommandName.REPORT_POLICY;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.empty();
    }

    @Override
    public CommandVerdict<Instant> decide(DecisionRound round) {
        Optional<ReportedPolicy> former =
                round.parts().store().practiceRecord(caller.practice()).value().policy();
        ReportedPolicy reported =
                former.filter(last -> last.text().equals(content.text())).orElseGet(() -> report(round, former));
        return new CommandVerdict.DraftCommit<>(
                reported.since(), List.of(reported.since().toString()));
    }

    private ReportedPolicy report(DecisionRound round, Optional<ReportedPolicy> former) {
        ReportedPolicy next = new ReportedPolicy(round.now(), content.text());
        AuditNote note = AuditNote.ofPractice(AuditAction.POLICY_REPORTED).with("policy", next.text());
        if (former.isPresent()) {
            note = note.with(FORMER, former.get().text())
                    .with(FORMER_SINCE, former.get().since().toString());
        }
        round.draft().putPolicy(next);
        round.draft().addNote(note);
        return next;
    }

    @Override
    public Instant readReceipt(PracticeId practice, List<String> receipt) {
        return Instant.parse(receipt.get(0));
    }
}
