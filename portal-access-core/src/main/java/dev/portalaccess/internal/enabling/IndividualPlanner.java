package dev.portalaccess.internal.enabling;

import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.EnablingResult.AlreadyActive;
import dev.portalaccess.enabling.EnablingResult.AlreadyInvited;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.enabling.PersonOption.ExistingAccess;
import dev.portalaccess.internal.engine.AddressOnFile;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.MailboxCheck;
import dev.portalaccess.internal.engine.MinorAddressRule;
import dev.portalaccess.internal.engine.PersonRestrictions;
import dev.portalaccess.internal.engine.ProxyAgeCheck;
import dev.portalaccess.internal.engine.RestoreRule;
import dev.portalaccess.internal.engine.TryLimitRule;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.PendingGrant;
import dev.portalaccess.model.stored.RecordKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans the remaining work for an individual, given the existing access (PA-007). */
final class IndividualPlanner {

    private final DecisionRound round;
    private final AssociatedChartSelection selection;
    private final MailboxCheck mailboxCheck;
    private final AddressOnFile addressOnFile;

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
        this.addressOnFile = new AddressOnFile(round);
    }

    IndividualPlan plan(Chart open, ResolvedIndividual individual) {
        ChartAccess access = round.draft().chart(open.id());
        ExistingAccess existing = new ExistingAccessLookup(round).find(individual.knownHolder(), access);
        PersonRestrictions.of(round, individual.traits())
                .on(access)
                .ifPresent(restriction -> round.add(restriction.finding(), individual.fieldPrefix() + "kind"));
        checkAddressOnFile(individual);
        List<PendingGrant> ticked = selection.pendingGrants(open, individual);
        return switch (existing.state()) {
            case INVITED -> planInvited(individual, existing);
            case IN_FORCE ->
                ticked.isEmpty()
                        ? IndividualPlan.withAnswer(
                                individual, new AlreadyActive(existing.since().orElseThrow()))
                        : planInvitation(individual, ticked);
            case HELD_BACK -> planHeldBack(individual);
            case NOTHING -> planInvitation(individual, ownAndTickedGrants(open, individual, ticked));
        };
    }

    /** Leaves the live invitation, and tells if it went to another address than the one that was typed now (PA-064). */
    private IndividualPlan planInvited(ResolvedIndividual individual, ExistingAccess existing) {
        InvitationId invitation = existing.invitation().orElseThrow();
        Optional<Invitation> live =
                round.records().invitation(RecordKey.of(invitation)).map(Versioned::value);
        if (live.filter(found -> RestoreRule.isVoid(round.parts(), found)).isPresent()) {
            round.add(FindingDefinition.INVITED_BEFORE_RESTORE, individual.fieldPrefix() + "kind");
        }
        Optional<EmailAddress> used = live.flatMap(found -> found.delivery().address());
        individual
                .address()
                .ifPresent(
                        typed -> used.ifPresent(former -> addressOnFile.check(typed, former, emailPath(individual))));
        return IndividualPlan.withAnswer(
                individual, new AlreadyInvited(invitation, existing.until().orElseThrow(), used));
    }

    /** PA-064: warns of a mail to another address than the one on the chart. */
    private void checkAddressOnFile(ResolvedIndividual individual) {
        individual
                .mailedTo()
                .ifPresent(address -> new MinorAddressRule(round)
                        .ownAddress(individual.person())
                        .ifPresent(onFile -> addressOnFile.check(onFile, address, emailPath(individual))));
    }

    private static String emailPath(ResolvedIndividual individual) {
        return individual.fieldPrefix() + "deliver.email";
    }

    /** Plans no invitation where a grant is held, because an invitation would bypass the hold (PA-048). */
    private IndividualPlan planHeldBack(ResolvedIndividual individual) {
        round.add(FindingDefinition.ALREADY_HELD_BACK, individual.fieldPrefix() + "kind");
        return IndividualPlan.withInvitation(individual, List.of());
    }

    private IndividualPlan planInvitation(ResolvedIndividual individual, List<PendingGrant> grants) {
        PersonName name = individual.person().name();
        String path = emailPath(individual);
        individual
                .address()
                .ifPresent(address -> mailboxCheck.checkShared(
                        name,
                        individual.knownHolder().map(Holder::id),
                        Optional.of(individual.person()),
                        address,
                        path));
        mailboxCheck.checkLimit(
                name, individual.knownHolder(), individual.address(), individual.fieldPrefix() + "kind");
        individual.mailedTo().ifPresent(address -> mailboxCheck.checkMail(address, path));
        if (individual.input().deliver().channel() == Channel.PRINT) {
            TryLimitRule.checkPaper(round, individual.knownHolder(), individual.fieldPrefix() + "deliver.channel");
        }
        selection.checkNotInvited(individual);
        grants.forEach(grant -> new ProxyAgeCheck(round)
                .check(grant.chart(), grant.terms(), individual.knownHolder(), path(individual, grant)));
        return IndividualPlan.withInvitation(individual, grants);
    }

    /** Returns the field that asks for the grant: the individual's own, or the ticked chart's. */
    private static String path(ResolvedIndividual individual, PendingGrant grant) {
        List<Individual.Ticked> ticked = individual.input().also();
        for (int i = 0; i < ticked.size(); i++) {
            if (ticked.get(i).chart().equals(grant.chart())) {
                return individual.fieldPrefix() + "also[" + i + "].chart";
            }
        }
        return individual.fieldPrefix() + "kind";
    }

    private List<PendingGrant> ownAndTickedGrants(
            Chart open, ResolvedIndividual individual, List<PendingGrant> ticked) {
        List<PendingGrant> grants = new ArrayList<>();
        grants.add(new PendingGrant(
                new GrantId(round.draft().newId()),
                open.id(),
                individual.input().kind(),
                individual.terms(),
                List.of(open.id())));
        grants.addAll(ticked);
        return grants;
    }
}
