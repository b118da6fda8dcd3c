package dev.portalaccess.internal.requests;

import dev.portalaccess.age.StageInvitation;
import dev.portalaccess.command.Caller;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.internal.enabling.ChartInUseCheck;
import dev.portalaccess.internal.enabling.RequestedIndividual;
import dev.portalaccess.internal.enabling.TypedIndividual;
import dev.portalaccess.internal.engine.BeneficiaryCheck;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.issuing.RequestIssuer;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.requests.SubmittedRequest;
import dev.portalaccess.spi.CommandName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Prepares the patient's own invitation for a day to come, as a request that cannot be approved before (PA-092). The rules
 * of enabling are asked on that day.
 */
record StageInvitationCommand(Caller caller, StageInvitation content) implements Command<SubmittedRequest> {

    /** How far ahead the day may be. */
    private static final int MOST_DAYS = 366;

    @Override
    public String name() {
        return CommandName.STAGE_INVITATION;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.of(content.chart());
    }

    @Override
    public CommandVerdict<SubmittedRequest> decide(DecisionRound round) {
        Optional<Practice> practice = round.practice();
        if (practice.isEmpty()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        round.records().readCharts(Set.of(content.chart()));
        Optional<Chart> chart = ChartInUseCheck.check(round, content.chart());
        LocalDate today = LocalDate.ofInstant(round.now(), practice.get().zone());
        if (!content.dueOn().isAfter(today) || content.dueOn().isAfter(today.plusDays(MOST_DAYS))) {
            round.add(FindingDefinition.STAGE_DAY_INVALID, "dueOn", Integer.toString(MOST_DAYS));
        }
        chart.ifPresent(open -> BeneficiaryCheck.check(
                round,
                open.patient(),
                round.holders().find(open.patient()).map(Versioned::value),
                Optional.empty(),
                "chart"));
        Individual patient = Individual.patient(content.deliver());
        RequestedIndividual individuals = new RequestedIndividual(round);
        TypedIndividual typed = individuals.parse(practice.get(), patient, "");
        if (chart.isEmpty() || round.isRefused()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        Instant day = content.dueOn().atStartOfDay(practice.get().zone()).toInstant();
        AccessRequest proposed = individuals.stage(content.chart(), patient, typed, content.dueOn(), day);
        Optional<AccessRequest> waiting = RequestIssuer.findWaiting(round, proposed);
        if (waiting.isEmpty()) {
            RequestIssuer.submit(round, proposed);
        }
        return SubmittedReceipt.verdict(waiting.orElse(proposed));
    }

    @Override
    public SubmittedRequest readReceipt(PracticeId practice, List<String> receipt) {
        return SubmittedReceipt.read(receipt);
    }
}
