package dev.portalaccess.internal.history;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.history.AccessHistory;
import dev.portalaccess.history.HistoryGap;
import dev.portalaccess.history.PastDecision;
import dev.portalaccess.history.PastDecision.Decided;
import dev.portalaccess.history.PastDecision.Unknown;
import dev.portalaccess.history.PastFacts;
import dev.portalaccess.history.PastQuestion;
import dev.portalaccess.internal.age.AgeFacts;
import dev.portalaccess.internal.decision.ReplayedDecisions;
import dev.portalaccess.internal.decision.ReplayedDecisions.KnownPatient;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.RightsCheck;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.history.PastAccess.PastRecords;
import dev.portalaccess.internal.history.PastPolicy.KnownPolicy;
import dev.portalaccess.internal.lookup.MergedCharts;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.spi.CommandName;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The implementation of {@link AccessHistory}. */
public final class HistoryService implements AccessHistory {

    private final CommandRunner commands;
    private final ServiceDependencies parts;

    /** Creates the service with the runner that asks for rights. */
    public HistoryService(CommandRunner commands) {
        this.commands = commands;
        this.parts = commands.parts();
    }

    @Override
    public PastDecision decide(Caller caller, PastQuestion question) {
        requireNonNull(caller, "caller");
        if (requireNonNull(question, "question").at().isAfter(parts.clock().instant())) {
            throw new IllegalArgumentException("the instant has not come yet");
        }
        List<ChartId> chain = chainAt(caller, question);
        new RightsCheck(commands, caller, CommandName.SHOW_HISTORY).require(chain);
        KnownPolicy policy = policy(caller, question);
        PastRecords records =
                new PastAccess(parts, caller.practice(), question.about(chain.get(chain.size() - 1))).read();
        Set<HistoryGap> missing = EnumSet.noneOf(HistoryGap.class);
        missing.addAll(records.gaps());
        if (policy.policy().isEmpty()) {
            missing.add(policy.gap());
        }
        return policy.policy()
                .filter(known -> missing.isEmpty())
                .map(known -> decide(caller, question, records, known))
                .orElseGet(() -> new Unknown(question.at(), missing));
    }

    /** PA-100: a chart that was merged at the instant is asked as the one that its id led to. */
    private List<ChartId> chainAt(Caller caller, PastQuestion question) {
        return MergedCharts.chain(
                question.chart(),
                chart -> parts.openStore()
                        .chart(caller.practice(), chart)
                        .value()
                        .record()
                        .mergedIntoAt(question.at()));
    }

    private KnownPolicy policy(Caller caller, PastQuestion question) {
        return question.byPresentPolicy()
                ? KnownPolicy.present(parts.policy())
                : PastPolicy.find(
                        parts.openStore()
                                .practiceRecord(caller.practice())
                                .value()
                                .policy(),
                        new TrailWalk(parts.queries(), caller.practice(), question.at()));
    }

    @Override
    public Outcome<Instant> reportPolicy(Caller caller) {
        return commands.run(new ReportPolicyCommand(caller, new ReportedRules(PolicyText.of(parts.policy()))));
    }

    /** Decides as if nothing that is doubtful stood against the use, and as if all of it did. */
    private PastDecision decide(Caller caller, PastQuestion question, PastRecords records, PortalPolicy policy) {
        ReplayedDecisions rule = new ReplayedDecisions(policy, parts.practices());
        PastFacts facts = question.facts();
        boolean isAged = !policy.agePolicy().isWithoutBands();
        boolean isAgeMissing = isAged && !facts.hasBirthDate();
        // An exemption that was purged may have been for the person: then no age counts in the most that was permitted.
        boolean isAgeDoubtful = isAgeMissing || (isAged && records.doubts().contains(HistoryGap.TRAIL_PURGED));
        Set<HistoryGap> doubts = EnumSet.noneOf(HistoryGap.class);
        doubts.addAll(records.doubts());
        if (facts.status().isEmpty()) {
            doubts.add(HistoryGap.STATUS_NOT_GIVEN);
        }
        if (isAgeMissing) {
            doubts.add(HistoryGap.BIRTH_DATE_NOT_GIVEN);
        }
        AgeFacts age = rule.age(caller.practice(), facts.born());
        KnownPatient open = new KnownPatient(
                Optional.of(facts.status().orElse(ChartStatus.OPEN)), isAgeDoubtful ? AgeFacts.IRRELEVANT : age);
        KnownPatient closed = new KnownPatient(facts.status(), age);
        Decision most = rule.decide(records.certain(), records.closed(), open, question.use(), question.at());
        Decision least = rule.decide(records.doubtful(), records.closed(), closed, question.use(), question.at());
        boolean isSure = most.isPermitted() == least.isPermitted()
                && most.scope().equals(least.scope())
                && obligations(most).equals(obligations(least));
        return isSure ? new Decided(most, doubts) : new Unknown(question.at(), doubts);
    }

    private static Set<Obligation> obligations(Decision decision) {
        return decision.fold(Decision.Permitted::obligations, refused -> Set.of());
    }
}
