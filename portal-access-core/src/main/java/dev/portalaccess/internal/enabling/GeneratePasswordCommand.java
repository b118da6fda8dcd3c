package dev.portalaccess.internal.enabling;

import dev.portalaccess.command.Caller;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.GeneratePassword;
import dev.portalaccess.internal.engine.BeneficiaryCheck;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.internal.engine.MailboxCheck;
import dev.portalaccess.internal.engine.PersonRestrictions;
import dev.portalaccess.internal.engine.PersonRestrictions.PersonTraits;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.engine.TryLimitRule;
import dev.portalaccess.internal.issuing.InvitationIssuer;
import dev.portalaccess.internal.issuing.InvitationIssuer.IssuedInvitation;
import dev.portalaccess.internal.issuing.InvitationOrder;
import dev.portalaccess.internal.issuing.InvitationOrder.ReplacedInvitation;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState.Voided;
import dev.portalaccess.model.stored.PendingGrant;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;

/**
 * Issues temporary credentials for the patient (PA-030). Every live secret of the patient for the chart stops working
 * in the same commit (PA-031).
 */
record GeneratePasswordCommand(ServiceDependencies parts, Caller caller, GeneratePassword content)
        implements Command<EnablingResult> {

    /** The field of the request at which every finding is. */
    private static final String PATH = "chart";

    @Override
    public String name() {
        return CommandName.GENERATE_PASSWORD;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.of(content.chart());
    }

    @Override
    public CommandVerdict<EnablingResult> decide(DecisionRound round) {
        Optional<Practice> practice = round.practice();
        Optional<Chart> open = ChartInUseCheck.check(round, content.chart());
        if (practice.isEmpty() || open.isEmpty()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        Optional<Versioned<Holder>> known = round.holders().find(open.get().patient());
        new AgeRule(round).checkPatient(open.get(), PATH);
        BeneficiaryCheck.check(
                round,
                open.get().patient(),
                known.map(Versioned::value),
                open.get().patient().email(),
                PATH);
        checkAccess(round, open.get(), known.map(Versioned::value));
        checkLimits(round, open.get(), known.map(Versioned::value));
        return round.isRefused()
                ? new CommandVerdict.CommandRefusal<>()
                : issue(round, practice.get(), open.get(), known);
    }

    /** Refuses a patient who has access, whose access is held, or who is barred or frozen
     * (PA-026, PA-030, PA-048, PA-072). */
    private static void checkAccess(DecisionRound round, Chart open, Optional<Holder> holder) {
        ChartAccess access = round.draft().chart(open.id());
        switch (new ExistingAccessLookup(round).find(holder, access).state()) {
            case IN_FORCE -> round.add(FindingDefinition.ALREADY_ACTIVE, PATH);
            case HELD_BACK -> round.add(FindingDefinition.ALREADY_HELD_BACK, PATH);
            case INVITED, NOTHING -> {
                // An invitation of the patient is replaced.
            }
        }
        PersonRestrictions.of(round, PersonTraits.of(holder))
                .on(access)
                .ifPresent(restriction -> round.add(restriction.finding(), PATH));
    }

    /** Checks the limits on wrong passwords and on invitations (PA-045, PA-124). */
    private static void checkLimits(DecisionRound round, Chart open, Optional<Holder> holder) {
        TryLimitRule.checkPaper(round, holder, PATH);
        new MailboxCheck(round).checkLimit(open.patient().name(), holder, holder.flatMap(Holder::address), PATH);
    }

    private CommandVerdict<EnablingResult> issue(
            DecisionRound round, Practice practice, Chart open, Optional<Versioned<Holder>> known) {
        Versioned<Holder> holder = known.orElseGet(() -> round.holders().create(open.patient()));
        IssuedInvitation issued = new InvitationIssuer(round).issue(order(round, practice, open, holder));
        EnablingResult result =
                new EnablingResult(List.of(EnabledReceiptCodec.invitedAnswer(issued, Optional.empty())));
        return new CommandVerdict.DraftCommit<>(result, EnabledReceiptCodec.encode(result));
    }

    /** Orders an invitation on paper. It takes over the grants of a live one, which it replaces. */
    private InvitationOrder order(DecisionRound round, Practice practice, Chart open, Versioned<Holder> holder) {
        Optional<Versioned<Invitation>> former =
                round.liveInvitation(holder.value().id(), open.id());
        return new InvitationOrder(
                InvitationPurpose.PASSWORD,
                holder,
                new DeliveryRoute(
                        Channel.PRINT, Optional.empty(), InputParser.language(content.language(), practice.language())),
                former.map(invitation -> invitation.value().grants()).orElseGet(() -> List.of(ownGrant(round, open))),
                former.map(invitation -> new ReplacedInvitation(invitation, Voided.PASSWORD_GENERATED)),
                round.usedWaivers());
    }

    /** Returns the patient's full access to their own chart. */
    private static PendingGrant ownGrant(DecisionRound round, Chart open) {
        GrantTerms terms = new GrantTerms(Optional.of(Relationship.SELF), Optional.empty(), Scope.FULL);
        return new PendingGrant(
                new GrantId(round.draft().newId()), open.id(), IndividualKind.PATIENT, terms, List.of(open.id()));
    }

    @Override
    public EnablingResult readReceipt(PracticeId practice, List<String> receipt) {
        return new EnabledReceiptCodec(parts.store()).decode(practice, receipt);
    }
}
