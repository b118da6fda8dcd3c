package dev.portalaccess.internal.enabling;

import dev.portalaccess.enabling.Already;
import dev.portalaccess.enabling.Enabled.AlreadyActive;
import dev.portalaccess.enabling.Enabled.AlreadyInvited;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.internal.people.Mailboxes;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartAccess;
import dev.portalaccess.model.GrantId;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.PendingGrant;
import dev.portalaccess.model.PersonName;
import java.util.ArrayList;
import java.util.List;

/** PA-007: what there is already decides what is still to be done for an individual. */
final class Planning {

    private final Parts parts;
    private final Draft draft;
    private final Ticking ticking;
    private final Mailboxes mailboxes;
    private final Findings findings;

    Planning(Parts parts, Draft draft, Ticking ticking, Findings findings) {
        this.parts = parts;
        this.draft = draft;
        this.ticking = ticking;
        this.mailboxes = new Mailboxes(parts, draft, findings);
        this.findings = findings;
    }

    Plan plan(Chart open, Chosen chosen) {
        ChartAccess access = draft.chart(open.id());
        Already already = new Present(parts, draft).between(chosen.known(), access);
        if (chosen.isBarredFrom(access)) {
            findings.add(Complaint.HOLDER_BARRED, chosen.path() + "kind");
        }
        List<PendingGrant> ticked = ticking.pending(open, chosen);
        return switch (already.state()) {
            case INVITED ->
                Plan.nothing(
                        chosen,
                        new AlreadyInvited(
                                already.invitation().orElseThrow(),
                                already.until().orElseThrow()));
            case IN_FORCE ->
                ticked.isEmpty()
                        ? Plan.nothing(chosen, new AlreadyActive(already.since().orElseThrow()))
                        : invite(chosen, ticked);
            case HELD_BACK -> heldBack(chosen);
            case NOTHING -> invite(chosen, both(open, chosen, ticked));
        };
    }

    /** PA-048: an invitation beside a grant that is held back would be a way around the hold. */
    private Plan heldBack(Chosen chosen) {
        findings.add(Complaint.ALREADY_HELD_BACK, chosen.path() + "kind");
        return Plan.invite(chosen, List.of());
    }

    private Plan invite(Chosen chosen, List<PendingGrant> grants) {
        PersonName name = chosen.person().name();
        String path = chosen.path() + "deliver.email";
        chosen.address()
                .ifPresent(address -> mailboxes.checkShared(name, chosen.known().map(Holder::id), address, path));
        mailboxes.checkLimit(name, chosen.known(), chosen.address(), chosen.path() + "kind");
        if (chosen.individual().deliver().channel() == Channel.PRINT) {
            TriesLeft.check(parts.policy(), chosen.known(), findings, chosen.path() + "deliver.channel");
        }
        ticking.checkInvited(chosen);
        return Plan.invite(chosen, grants);
    }

    private List<PendingGrant> both(Chart open, Chosen chosen, List<PendingGrant> ticked) {
        List<PendingGrant> grants = new ArrayList<>();
        grants.add(new PendingGrant(
                new GrantId(draft.newId()), open.id(), chosen.individual().kind(), chosen.terms(), List.of(open.id())));
        grants.addAll(ticked);
        return grants;
    }
}
