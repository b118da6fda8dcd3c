package dev.portalaccess.internal.enabling;

import dev.portalaccess.Caller;
import dev.portalaccess.enabling.Already;
import dev.portalaccess.enabling.Deliver;
import dev.portalaccess.enabling.Enabled;
import dev.portalaccess.enabling.GeneratePassword;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.engine.Verdict;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.internal.issuing.Issued;
import dev.portalaccess.internal.issuing.Issuing;
import dev.portalaccess.internal.issuing.Order;
import dev.portalaccess.internal.people.Charts;
import dev.portalaccess.internal.people.Holders;
import dev.portalaccess.internal.people.Mailboxes;
import dev.portalaccess.internal.typed.Reading;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartAccess;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Delivery;
import dev.portalaccess.model.GrantId;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationState.Voided;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.PendingGrant;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Terms;
import dev.portalaccess.model.Versioned;
import java.util.List;
import java.util.Optional;

/** PA-030, PA-031: temporary credentials for the patient; whatever secret of theirs is alive dies in the same commit. */
record PasswordCommand(Parts parts, Caller caller, GeneratePassword content) implements Command<Enabled> {

    @Override
    public String name() {
        return "generate-password";
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.of(content.chart());
    }

    @Override
    public Verdict<Enabled> decide(Draft draft, Findings findings) {
        Charts charts = new Charts(parts.charts(), caller.practice());
        Optional<Practice> practice = parts.practices().practice(caller.practice());
        Optional<Chart> open = OpenChart.check(charts, content.chart(), findings);
        if (practice.isEmpty() || open.isEmpty()) {
            return new Verdict.Refuse<>();
        }
        Optional<Versioned<Holder>> holder =
                new Holders(parts.store()).find(draft, open.get().patient());
        new AgeRule(parts.policy(), practice.get(), draft, findings).checkPatient(open.get(), "chart");
        check(draft, open.get(), holder.map(Versioned::value), findings);
        return findings.refuse(caller.waivers())
                ? new Verdict.Refuse<>()
                : write(draft, practice.get(), open.get(), holder, findings);
    }

    private void check(Draft draft, Chart open, Optional<Holder> holder, Findings findings) {
        ChartAccess access = draft.chart(open.id());
        Already already = new Present(parts, draft).between(holder, access);
        if (already.state() == Already.State.IN_FORCE) {
            findings.add(Complaint.ALREADY_ACTIVE, "chart");
        } else if (already.state() == Already.State.HELD_BACK) {
            findings.add(Complaint.ALREADY_HELD_BACK, "chart");
        }
        if (holder.filter(access::bars).isPresent()) {
            findings.add(Complaint.HOLDER_BARRED, "chart");
        }
        TriesLeft.check(parts.policy(), holder, findings, "chart");
        new Mailboxes(parts, draft, findings)
                .checkLimit(open.patient().name(), holder, holder.flatMap(Holder::address), "chart");
    }

    private Verdict<Enabled> write(
            Draft draft, Practice practice, Chart open, Optional<Versioned<Holder>> known, Findings findings) {
        Versioned<Holder> holder = known.orElseGet(() -> new Holders(parts.store()).meet(draft, open.patient()));
        Optional<Versioned<Invitation>> former = parts.store()
                .invitation(draft.practice(), Key.liveInvitation(holder.value().id(), open.id()))
                .filter(invitation -> invitation.value().isLiveAt(draft.now()));
        Deliver deliver = new Deliver(Channel.PRINT, null, content.language());
        Order order = new Order(
                Invitation.Purpose.PASSWORD,
                holder,
                new Delivery(Channel.PRINT, Optional.empty(), Reading.language(deliver, practice.language())),
                former.map(invitation -> invitation.value().grants()).orElseGet(() -> List.of(own(draft, open))),
                former.map(invitation -> new Order.Replaced(invitation, Voided.PASSWORD_GENERATED)),
                findings.used(caller.waivers()));
        Issued issued = new Issuing(parts).issue(draft, order);
        Enabled enabled = new Enabled(List.of(Answers.invited(issued, Optional.empty())));
        return new Verdict.Write<>(enabled, Answers.lines(enabled));
    }

    private static PendingGrant own(Draft draft, Chart open) {
        Terms terms = new Terms(Optional.of(Relationship.SELF), Optional.empty(), Scope.FULL);
        return new PendingGrant(
                new GrantId(draft.newId()), open.id(), IndividualKind.PATIENT, terms, List.of(open.id()));
    }

    @Override
    public Enabled retell(PracticeId practice, List<String> receipt) {
        return new Answers(parts.store()).retell(practice, receipt);
    }
}
