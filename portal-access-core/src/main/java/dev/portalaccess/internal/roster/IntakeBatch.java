package dev.portalaccess.internal.roster;

import dev.portalaccess.command.Caller;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.roster.RowPlan.RowAnswer;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.roster.RowClass;
import dev.portalaccess.roster.RowResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One attempt at a batch of rows: all of them are decided on the same facts and written by one commit. A row about a
 * person in an earlier row of the batch is put off to the next batch, so that every rule sees what is stored.
 * Used once, by one thread.
 */
final class IntakeBatch {

    private static final String MAILBOX = "mailbox ";

    private final CommandRunner commands;
    private final RowPlanner planner;
    private final IntakeMode mode;
    private final DoneRows done;
    private final SeenRows seen;
    private final RowClassifier classifier;
    private final DecisionRound round;
    private final Set<String> touched = new HashSet<>();
    private final List<String> receipt = new ArrayList<>();
    private final List<RowResult> results = new ArrayList<>();
    private final List<IntakeRow> putOff = new ArrayList<>();

    IntakeBatch(
            CommandRunner commands, Caller caller, RowPlanner planner, IntakeMode mode, DoneRows done, SeenRows seen) {
        this.commands = commands;
        this.planner = planner;
        this.mode = mode;
        this.done = done;
        this.seen = seen;
        this.classifier = new RowClassifier(caller.waivers());
        this.round = commands.newRound(caller);
    }

    /** Decides the rows and writes them; reports whether no record had changed. */
    boolean run(List<IntakeRow> rows) {
        new BatchFacts(round, rows).read();
        rows.forEach(this::decide);
        return mode == IntakeMode.PREVIEW || commands.commitSeveral(round.draft(), receipt);
    }

    /** Returns the lines of the rows that were decided. */
    List<RowResult> results() {
        return results;
    }

    /** Returns the rows that wait for the next batch. */
    List<IntakeRow> putOff() {
        return putOff;
    }

    private void decide(IntakeRow row) {
        Caller caller = round.caller();
        List<Finding> shape = commands.findShape(caller.withIdempotencyKey(row.source()), row.content());
        if (!shape.isEmpty()) {
            add(row, RowAnswer.of(RowClass.MALFORMED), shape);
            return;
        }
        if (row.chart().isEmpty()) {
            add(row, RowAnswer.of(RowClass.MALFORMED), List.of(FindingDefinition.CHART_UNKNOWN.at("chart")));
            return;
        }
        plan(row, row.chart().orElseThrow());
    }

    private void plan(IntakeRow row, ChartId chart) {
        DecisionRound own = round.aside();
        if (own.practice().isEmpty()) {
            own.add(FindingDefinition.PRACTICE_UNKNOWN, "practice");
        }
        commands.checkRights(own, planner.name(), row.charts());
        Optional<RowAnswer> before =
                own.isRefused() || mode == IntakeMode.FIRST_RUN ? Optional.empty() : done.find(row);
        if (before.isPresent()) {
            add(row, before.get(), List.of());
            return;
        }
        Optional<RowPlan> plan = own.isRefused() ? Optional.empty() : planner.plan(own, row, chart);
        List<Finding> findings = own.findings().all();
        Optional<RowClass> obstacle = classifier.obstacle(findings);
        if (plan.isEmpty() || obstacle.isPresent()) {
            refuse(row, chart, findings);
        } else {
            carryOut(row, plan.get(), findings);
        }
    }

    /** What a row has done itself can stand against it when it is run again. */
    private void refuse(IntakeRow row, ChartId chart, List<Finding> findings) {
        Optional<RowAnswer> before = done.find(row);
        if (before.isPresent() && commands.isAllowed(round.caller(), planner.name(), row.charts())) {
            add(row, before.get(), List.of());
            return;
        }
        if (mode != IntakeMode.PREVIEW) {
            classifier
                    .firstAgainst(findings)
                    .ifPresent(finding -> round.draft()
                            .addNote(AuditNote.refusal(
                                    Optional.of(chart),
                                    AuditAction.refusalOf(planner.name()),
                                    finding.code(),
                                    finding.rule())));
        }
        // What the caller may not see decides neither the findings nor the class.
        List<Finding> outward = commands.outward(round.caller(), row.charts(), findings);
        add(row, RowAnswer.of(classifier.obstacle(outward).orElse(RowClass.REFUSED)), outward);
    }

    private void carryOut(IntakeRow row, RowPlan plan, List<Finding> findings) {
        if (plan.existing().isPresent()) {
            add(row, plan.existing().get(), findings);
        } else if (mode == IntakeMode.PREVIEW) {
            add(row, RowAnswer.of(isTwice(row, plan) ? RowClass.TWICE_IN_FILE : plan.preview()), findings);
        } else if (plan.touched().stream().anyMatch(touched::contains)) {
            putOff.add(row);
        } else {
            touched.addAll(plan.touched());
            RowAnswer answer = plan.doing().get();
            receipt.add(done.claim(round.draft(), row, answer));
            add(row, answer, findings);
        }
    }

    /** A preview changes nothing, so it remembers the people that it has let through. */
    private boolean isTwice(IntakeRow row, RowPlan plan) {
        boolean isTwice = false;
        for (String identity : plan.touched()) {
            if (!identity.startsWith(MAILBOX)) {
                isTwice |= !seen.add("access " + row.charts().get(0).value() + " " + identity);
            }
        }
        return isTwice;
    }

    private void add(IntakeRow row, RowAnswer answer, List<Finding> findings) {
        results.add(
                new RowResult(row.number(), row.source(), answer.is(), findings, answer.invitation(), answer.grant()));
    }
}
