package dev.portalaccess.internal.birthday;

import dev.portalaccess.age.PlacedExemption;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.seal.ExemptionStatement;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.model.stored.ChartRecord;
import java.util.List;

/**
 * Writes a chart whose statements have changed, with an entry that names the statement, its kind and the person whom it
 * concerns, by codes and ids alone (PA-110).
 *
 * @param round the round
 * @param action what is done, as a code for the audit trail
 * @param exemption the statement
 * @param reason why
 */
record ExemptionNote(DecisionRound round, String action, AgeExemption exemption, Reason reason) {

    void put(ChartRecord next) {
        round.draft().putRecord(next);
        round.draft()
                .addNote(AuditNote.on(next.chart(), action)
                        .because(reason.code())
                        .with(ExemptionStatement.details(exemption)));
    }

    static CommandVerdict<PlacedExemption> verdict(ChartId chart, String id) {
        return new CommandVerdict.DraftCommit<>(new PlacedExemption(chart, id), List.of(chart.value(), id));
    }

    static PlacedExemption readReceipt(List<String> receipt) {
        return new PlacedExemption(new ChartId(receipt.get(0)), receipt.get(1));
    }
}
