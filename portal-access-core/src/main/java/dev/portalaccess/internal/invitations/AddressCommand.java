package dev.portalaccess.internal.invitations;

import dev.portalaccess.Caller;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.Commands;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.engine.Note;
import dev.portalaccess.internal.engine.Verdict;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.internal.issuing.Issuing;
import dev.portalaccess.internal.people.Holders;
import dev.portalaccess.internal.people.Mailboxes;
import dev.portalaccess.internal.typed.Reading;
import dev.portalaccess.invitations.ChangeAddress;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.InvitationState.Voided;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Versioned;
import java.util.List;
import java.util.Optional;

/** PA-064: changes where mail to a holder goes, and voids what went to the old address. */
record AddressCommand(Commands commands, Caller caller, ChangeAddress content) implements Command<List<InvitationId>> {

    @Override
    public String name() {
        return "change-address";
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.empty();
    }

    @Override
    public Verdict<List<InvitationId>> decide(Draft draft, Findings findings) {
        Optional<EmailAddress> address =
                new Reading(findings).address(content.email(), "email", Optional.of(Complaint.EMAIL_MISSING));
        Optional<Versioned<Holder>> holder = new Holders(commands.parts().store()).find(draft, content.holder());
        if (holder.isEmpty()) {
            findings.add(Complaint.HOLDER_UNKNOWN, "holder");
        }
        if (address.isEmpty() || holder.isEmpty()) {
            return new Verdict.Refuse<>();
        }
        return holder.get().value().address().equals(address)
                ? new Verdict.Write<>(List.of(), List.of())
                : change(draft, findings, holder.get(), address.get());
    }

    private Verdict<List<InvitationId>> change(
            Draft draft, Findings findings, Versioned<Holder> holder, EmailAddress address) {
        new Mailboxes(commands.parts(), draft, findings)
                .checkShared(holder.value().name(), Optional.of(content.holder()), address, "email");
        List<Versioned<Invitation>> gone = new SentTo(commands.parts(), draft).list(holder.value());
        commands.askRights(caller, name(), charts(gone), findings);
        gone.forEach(sent -> Issuing.withdraw(draft, sent, new Voided(draft.now(), Voided.ADDRESS_CHANGED)));
        draft.putHolder(holder.to(holder.value().at(address)));
        draft.note(Note.ofPractice("holder.address-changed")
                .with("holder", content.holder().value()));
        List<InvitationId> ids = gone.stream().map(sent -> sent.value().id()).toList();
        return new Verdict.Write<>(ids, ids.stream().map(InvitationId::value).toList());
    }

    private static List<ChartId> charts(List<Versioned<Invitation>> gone) {
        return gone.stream()
                .flatMap(sent -> sent.value().charts().stream())
                .distinct()
                .toList();
    }

    @Override
    public List<InvitationId> retell(PracticeId practice, List<String> receipt) {
        return receipt.stream().map(InvitationId::new).toList();
    }
}
