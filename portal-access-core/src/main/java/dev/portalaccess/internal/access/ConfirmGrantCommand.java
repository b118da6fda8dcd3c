package dev.portalaccess.internal.access;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.review.ConfirmGrant;
import dev.portalaccess.spi.CommandName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Records that a grant is still right, and moves the review day of its holds that are due (PA-077). */
record ConfirmGrantCommand(ServiceDependencies parts, Caller caller, ConfirmGrant content) implements Command<GrantId> {

    private static final String NEXT = "nextReview";

    @Override
    public String name() {
        return CommandName.CONFIRM;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.of(content.grant().chart());
    }

    /** Keeping access to a chart that was merged gives it on the chart that its id leads to (PA-100). */
    @Override
    public List<ChartId> touchedCharts() {
        return parts.chain(caller.practice(), content.grant().chart());
    }

    @Override
    public CommandVerdict<GrantId> decide(DecisionRound round) {
        Optional<Reason> reason = new InputParser(round.findings()).reason(content.reason(), "reason");
        Optional<Grant> grant = ChangeableGrantLookup.find(round, content.grant());
        Optional<LocalDate> today = round.practice().map(practice -> today(round, practice));
        if (reason.isEmpty() || grant.isEmpty() || today.isEmpty() || isWrongDay(round, grant.get(), today.get())) {
            return new CommandVerdict.CommandRefusal<>();
        }
        Grant kept = KeptGrant.isHeld(grant.get()) ? new KeptGrant(round, reason.get()).keep(grant.get()) : grant.get();
        Grant reviewed = withNextReview(kept, today.get())
                .confirmed(new Grant.Confirmation(round.now(), caller.actor(), reason.get()));
        new GrantChangeWriter(round, AuditAction.GRANT_CONFIRMED, reason.get()).put(kept, reviewed);
        return new CommandVerdict.DraftCommit<>(
                reviewed.id(), List.of(reviewed.id().value()));
    }

    private static LocalDate today(DecisionRound round, Practice practice) {
        return round.now().atZone(practice.zone()).toLocalDate();
    }

    private boolean isWrongDay(DecisionRound round, Grant grant, LocalDate today) {
        boolean isPast = content.nextReview().filter(day -> !day.isAfter(today)).isPresent();
        boolean isMissing =
                content.nextReview().isEmpty() && grant.holds().stream().anyMatch(hold -> isDue(hold, today));
        if (isPast) {
            round.add(FindingDefinition.REVIEW_DAY_PAST, NEXT);
        } else if (isMissing) {
            round.add(FindingDefinition.REVIEW_DAY_MISSING, NEXT);
        }
        return isPast || isMissing;
    }

    private Grant withNextReview(Grant grant, LocalDate today) {
        Grant next = grant;
        for (Hold hold : grant.holds()) {
            if (isDue(hold, today)) {
                next = next.released(hold.id()).heldBy(hold.reviewedOn(content.nextReview()));
            }
        }
        return next;
    }

    private static boolean isDue(Hold hold, LocalDate today) {
        return !hold.cause().equals(Hold.BY_MERGE)
                && hold.reviewOn().filter(day -> !day.isAfter(today)).isPresent();
    }

    @Override
    public GrantId readReceipt(PracticeId practice, List<String> receipt) {
        return new GrantId(receipt.get(0));
    }
}
