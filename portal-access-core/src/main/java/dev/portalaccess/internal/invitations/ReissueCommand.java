package dev.portalaccess.internal.invitations;

import dev.portalaccess.Caller;
import dev.portalaccess.enabling.Enabled;
import dev.portalaccess.enabling.Enabled.Invited;
import dev.portalaccess.internal.enabling.Answers;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.engine.Verdict;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.internal.issuing.Issued;
import dev.portalaccess.internal.issuing.Issuing;
import dev.portalaccess.internal.issuing.Order;
import dev.portalaccess.internal.people.Holders;
import dev.portalaccess.invitations.ReissueInvitation;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationState;
import dev.portalaccess.model.InvitationState.Voided;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Versioned;
import java.util.List;
import java.util.Optional;

/** PA-063: issues an invitation again; what it carries moves, and its secrets die, in one commit. */
record ReissueCommand(Parts parts, Caller caller, ReissueInvitation content) implements Command<Invited> {

    @Override
    public String name() {
        return "reissue-invitation";
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.empty();
    }

    @Override
    public List<ChartId> touched() {
        return named().charts();
    }

    @Override
    public Verdict<Invited> decide(Draft draft, Findings findings) {
        Optional<Versioned<Invitation>> former = named().find(findings);
        Optional<Versioned<Holder>> holder = former.flatMap(
                found -> new Holders(parts.store()).find(draft, found.value().holder()));
        if (former.isPresent() && holder.isEmpty()) {
            findings.add(Complaint.HOLDER_UNKNOWN, "invitation");
        }
        if (former.isEmpty() || holder.isEmpty()) {
            return new Verdict.Refuse<>();
        }
        return decide(draft, findings, new Former(former.get(), holder.get()));
    }

    private Verdict<Invited> decide(Draft draft, Findings findings, Former former) {
        if (!isReissuable(former.invitation().state())) {
            findings.add(Complaint.INVITATION_NOT_LIVE, "invitation");
        }
        Optional<Renewal> renewal = new Renewing(parts, draft, findings).renewal(former, content.deliver());
        return renewal.isEmpty() || findings.refuse(caller.waivers())
                ? new Verdict.Refuse<>()
                : write(draft, findings, former, renewal.get());
    }

    /** PA-048, PA-063: live or expired; or void only because it went to an address that has changed since. */
    private static boolean isReissuable(InvitationState state) {
        return state.kind() == InvitationState.Kind.LIVE || Former.wasSentToFormerAddress(state);
    }

    private Verdict<Invited> write(Draft draft, Findings findings, Former former, Renewal renewal) {
        Issued issued = new Issuing(parts)
                .issue(
                        draft,
                        new Order(
                                former.invitation().purpose(),
                                former.holder(),
                                renewal.delivery(),
                                renewal.grants(),
                                Optional.of(new Order.Replaced(former.read(), Voided.REISSUED)),
                                findings.used(caller.waivers())));
        renewal.registration().ifPresent(registration -> Reregistering.put(draft, registration, issued.invitation()));
        Invited invited = Answers.invited(issued, typed(former, renewal));
        return new Verdict.Write<>(invited, Answers.lines(new Enabled(List.of(invited))));
    }

    /** PA-006: an address that is not the one it went to before is reported, and written nowhere but on the invitation. */
    private static Optional<EmailAddress> typed(Former former, Renewal renewal) {
        return renewal.delivery()
                .address()
                .filter(address -> !Optional.of(address).equals(former.usualAddress()));
    }

    private Named named() {
        return new Named(parts, caller.practice(), content.invitation());
    }

    @Override
    public Invited retell(PracticeId practice, List<String> receipt) {
        return new Answers(parts.store()).retell(practice, receipt).invited().get(0);
    }
}
