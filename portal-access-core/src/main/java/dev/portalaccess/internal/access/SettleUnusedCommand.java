package dev.portalaccess.internal.access;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.age.AgeGaps;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.PersonRestrictions;
import dev.portalaccess.internal.engine.PersonRestrictions.PersonTraits;
import dev.portalaccess.internal.engine.PersonRestrictions.Restriction;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.policy.UnusedTerm;
import dev.portalaccess.spi.CommandName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Holds a grant that was not used, or takes it back, as the policy says (PA-076). */
record SettleUnusedCommand(Caller caller, GrantOn content) implements Command<GrantId> {

    @Override
    public String name() {
        return CommandName.SETTLE_UNUSED;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.of(content.chart());
    }

    @Override
    public CommandVerdict<GrantId> decide(DecisionRound round) {
        Optional<Grant> grant = ChangeableGrantLookup.find(round, content);
        if (grant.isEmpty() || isKeptOut(round, grant.get())) {
            return new CommandVerdict.CommandRefusal<>();
        }
        Optional<UnusedRule> rule = UnusedRule.of(round.parts(), caller.practice(), round.now());
        if (rule.filter(unused -> isSettled(round, unused, grant.get())).isEmpty()) {
            round.add(FindingDefinition.USED_MEANWHILE, "grant");
            return new CommandVerdict.CommandRefusal<>();
        }
        settle(round, rule.get().term().action(), grant.get());
        return new CommandVerdict.DraftCommit<>(
                content.id(), List.of(content.id().value()));
    }

    private static PersonRestrictions person(DecisionRound round, Grant grant) {
        return PersonRestrictions.of(
                round,
                PersonTraits.of(round.holders().find(grant.holder()).map(Versioned::value))
                        .using(grant.account()));
    }

    /** Adds a finding if the person may not use the grant now: what nobody may use does not end for want of use. */
    private static boolean isKeptOut(DecisionRound round, Grant grant) {
        Optional<Restriction> restriction =
                person(round, grant).on(round.draft().chart(grant.chart()));
        restriction.ifPresent(one -> round.add(one.finding(), "grant"));
        return restriction.isPresent();
    }

    /** Reports whether the grant is in force and was unused for certain, as far as is recorded now. */
    private boolean isSettled(DecisionRound round, UnusedRule rule, Grant grant) {
        Optional<LocalDate> lastUse = UnusedRule.lastUse(round.parts(), caller.practice(), grant);
        Optional<Instant> reopenedAt =
                person(round, grant).reopenedAt(round.draft().chart(grant.chart()));
        return grant.isInForceAt(round.now())
                && rule.isUnused(grant, lastUse)
                && rule.doubts(grant, lastUse, reopenedAt, ages(round, grant)).isEmpty();
    }

    private static AgeGaps ages(DecisionRound round, Grant grant) {
        Optional<Person> patient = round.charts().chart(grant.chart()).map(Chart::patient);
        return new AgeGaps(
                round.parts().ages().of(round.draft().practice(), () -> patient),
                round.draft().chart(grant.chart()).record().exemptions(),
                round.now());
    }

    private void settle(DecisionRound round, UnusedTerm.Action action, Grant grant) {
        if (action == UnusedTerm.Action.HOLD) {
            Hold hold = new Hold(
                    new HoldId(round.draft().newId()),
                    Hold.BY_INACTIVITY,
                    round.now(),
                    caller.actor(),
                    Reason.INACTIVE,
                    Optional.empty());
            Grant held = grant.heldBy(hold);
            new GrantChangeWriter(round, AuditAction.GRANT_HELD, Reason.INACTIVE).put(grant, held, hold);
        } else if (action == UnusedTerm.Action.END) {
            GrantState.Revoked revoked = new GrantState.Revoked(round.now(), caller.actor(), Reason.INACTIVE);
            new GrantChangeWriter(round, AuditAction.GRANT_REVOKED, Reason.INACTIVE).put(grant, grant.revoked(revoked));
        }
    }

    @Override
    public GrantId readReceipt(PracticeId practice, List<String> receipt) {
        return new GrantId(receipt.get(0));
    }
}
