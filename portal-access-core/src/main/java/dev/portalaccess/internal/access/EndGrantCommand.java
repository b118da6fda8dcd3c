package dev.portalaccess.internal.access;

import dev.portalaccess.access.EndGrant;
import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.CommandName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sets the last day of a grant (PA-070). */
record EndGrantCommand(ServiceDependencies parts, Caller caller, EndGrant content) implements Command<Instant> {

    @Override
    public String name() {
        return CommandName.END;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.of(content.grant().chart());
    }

    @Override
    public CommandVerdict<Instant> decide(DecisionRound round) {
        Optional<Reason> reason = new InputParser(round.findings()).reason(content.reason(), "reason");
        Optional<Grant> grant = ChangeableGrantLookup.find(round, content.grant());
        Optional<Instant> until = round.practice().map(this::endOfLastDay);
        boolean over = until.filter(end -> isTooEarly(end, round, grant)).isPresent();
        if (over) {
            round.add(FindingDefinition.END_IN_PAST, "lastOn");
        }
        if (reason.isEmpty() || grant.isEmpty() || until.isEmpty() || over) {
            return new CommandVerdict.CommandRefusal<>();
        }
        Grant ending = grant.get().endingAt(until.get());
        new GrantChangeWriter(round, AuditAction.GRANT_ENDING, reason.get()).put(grant.get(), ending);
        return new CommandVerdict.DraftCommit<>(until.get(), List.of(until.get().toString()));
    }

    /**
     * Returns the end of access. The last day is included; where the clocks skip midnight, the next day begins with its
     * first instant.
     */
    private Instant endOfLastDay(Practice practice) {
        return content.lastOn().plusDays(1).atStartOfDay(practice.zone()).toInstant();
    }

    private static boolean isTooEarly(Instant end, DecisionRound round, Optional<Grant> grant) {
        return !end.isAfter(round.now())
                || grant.filter(open -> !end.isAfter(open.validity().from())).isPresent();
    }

    @Override
    public Instant readReceipt(PracticeId practice, List<String> receipt) {
        return Instant.parse(receipt.get(0));
    }
}
