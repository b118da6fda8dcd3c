package dev.portalaccess.internal.enabling;

import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.EnablingResult.AlreadyActive;
import dev.portalaccess.enabling.EnablingResult.AlreadyInvited;
import dev.portalaccess.enabling.PersonOption.ExistingAccess;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.MailboxCheck;
import dev.portalaccess.internal.engine.TryLimitRule;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.PendingGrant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans the remaining work for an individual, given the existing access (PA-007). */
final class IndividualPlanner {

    private final DecisionRound round;
    private final AssociatedChartSelection selection;
    private final MailboxCheck mailboxCheck;

    /**
     * The plan for one individual.
     *
     * @param individual the individual
     * @param answer the answer, if nothing has to be issued
     * @param grants otherwise the grants that the invitation will carry
     */
    record IndividualPlan(
            ResolvedIndividual individual, Optional<EnablingResult.Answer> answer, List<PendingGrant> grants) {

        private static IndividualPlan withAnswer(ResolvedIndividual individual, EnablingResult.Answer answer) {
            return new IndividualPlan(individual, Optional.of(answer), List.of());
        }

        private static IndividualPlan withInvitation(ResolvedIndividual individual, List<PendingGrant> grants) {
            return new IndividualPlan(individual, Optional.empty(), grants);
        }
    }

    IndividualPlanner(DecisionRound round, AssociatedChartSelection selection) {
        this.round = round;
        this.selection = selection;
        this.mailboxCheck = new MailboxCheck(round);
    }

    IndividualPlan plan(Chart open, ResolvedIndividual chosen) {
        ChartAccess access = round.draft().chart(open.id());
        ExistingAccess already = new ExistingAccessLookup(round).find(chosen.knownHolder(), access);
        if (chosen.isBarredFrom(access)) {
            round.add(FindingDefinition.HOLDER_BARRED, chosen.fieldPrefix() + "kind");
        }
        List<PendingGrant> ticked = selection.pendingGrants(open, chosen);
        return switch (already.state()) {
            case INVITED ->
                IndividualPlan.withAnswer(
                        chosen,
                        new AlreadyInvited(
                                already.invitation().orElseThrow(),
                                already.until().orElseThrow()));
            case IN_FORCE ->
                ticked.isEmpty()
                        ? IndividualPlan.withAnswer(
                                chosen, new AlreadyActive(already.since().orElseThrow()))
                        : planInvitation(chosen, ticked);
            case HELD_BACK -> planHeldBack(chosen);
            case NOTHING -> planInvitation(chosen, ownAndTickedGrants(open, chosen, ticked));
        };
    }

    /** Plans no invitation where a grant is held, because an invitation would bypass the hold (PA-048). */
    private IndividualPlan planHeldBack(ResolvedIndividual chosen) {
        round.add(FindingDefinition.ALREADY_HELD_BACK, chosen.fieldPrefix() + "kind");
        return IndividualPlan.withInvitation(chosen, List.of());
    }

    private IndividualPlan planInvitation(ResolvedIndividual chosen, List<PendingGrant> grants) {
        PersonName name = chosen.person().name();
        String path = chosen.fieldPrefix() + "deliver.email";
        chosen.address()
                .ifPresent(address ->
                        mailboxCheck.checkShared(name, chosen.knownHolder().map(Holder::id), address, path));
        mailboxCheck.checkLimit(name, chosen.knownHolder(), chosen.address(), chosen.fieldPrefix() + "kind");
        if (chosen.input().deliver().channel() == Channel.PRINT) {
            TryLimitRule.checkPaper(round, chosen.knownHolder(), chosen.fieldPrefix() + "deliver.channel");
        }
        selection.checkNotInvited(chosen);
        return IndividualPlan.withInvitation(chosen, grants);
    }

    private List<PendingGrant> ownAndTickedGrants(Chart open, ResolvedIndividual chosen, List<PendingGrant> ticked) {
        List<PendingGrant> grants = new ArrayList<>();
        grants.add(new PendingGrant(
                new GrantId(round.draft().newId()),
                open.id(),
                chosen.input().kind(),
                chosen.terms(),
                List.of(open.id())));
        grants.addAll(ticked);
        return grants;
    }
}
