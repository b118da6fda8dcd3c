package dev.portalaccess.internal.enabling;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.EnablingResult.Answer;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.internal.engine.FindingCollector;
import dev.portalaccess.internal.engine.HolderLookup;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.issuing.InvitationIssuer;
import dev.portalaccess.internal.issuing.InvitationOrder;
import dev.portalaccess.internal.issuing.IssuedInvitation;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.Holder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts into the draft what was planned for each individual. */
record PlannedInvitationIssuer(ServiceDependencies parts, Practice practice, FindingCollector findings) {

    static CommandVerdict<EnablingResult> issueAll(
            CommitDraft draft, PlannedInvitationIssuer carrying, List<IndividualPlan> plans) {
        List<Answer> answers = new ArrayList<>();
        plans.forEach(plan -> answers.add(plan.answer().orElseGet(() -> carrying.issue(draft, plan))));
        EnablingResult enabled = new EnablingResult(answers);
        return new CommandVerdict.DraftCommit<>(enabled, EnabledReceiptCodec.encode(enabled));
    }

    private Answer issue(CommitDraft draft, IndividualPlan plan) {
        ResolvedIndividual chosen = plan.individual();
        Versioned<Holder> holder =
                chosen.holder().orElseGet(() -> new HolderLookup(parts.store()).create(draft, chosen.person()));
        DeliveryRoute delivery = new DeliveryRoute(
                requireNonNull(chosen.input().deliver().channel()),
                chosen.address(),
                InputParser.language(chosen.input().deliver(), practice.language()));
        IssuedInvitation issued = new InvitationIssuer(parts)
                .issue(
                        draft,
                        new InvitationOrder(
                                InvitationPurpose.ENABLING,
                                holder,
                                delivery,
                                plan.grants(),
                                Optional.empty(),
                                findings.usedWaivers(draft.caller().waivers())));
        return EnabledReceiptCodec.invitedAnswer(issued, addressNotOnFile(chosen));
    }

    /** PA-006: a typed address that is not the one on file is reported, and written nowhere but on the invitation. */
    private static Optional<EmailAddress> addressNotOnFile(ResolvedIndividual chosen) {
        return chosen.address()
                .filter(address -> !Optional.of(address).equals(chosen.person().email()));
    }
}
