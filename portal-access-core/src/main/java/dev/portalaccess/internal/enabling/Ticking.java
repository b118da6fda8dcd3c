package dev.portalaccess.internal.enabling;

import dev.portalaccess.enabling.AssociatedOffer;
import dev.portalaccess.enabling.Individual.Ticked;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.internal.typed.Reading;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.GrantId;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.PendingGrant;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Terms;
import dev.portalaccess.model.Versioned;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** PA-025, PA-026: the ticked charts, each of which must be on offer by the facts of this round. */
final class Ticking {

    private final Parts parts;
    private final Draft draft;
    private final Offers offers;
    private final Findings findings;

    Ticking(Parts parts, Draft draft, Offers offers, Findings findings) {
        this.parts = parts;
        this.draft = draft;
        this.offers = offers;
        this.findings = findings;
    }

    /** The grants that the ticked charts bring; whatever is wrong is among the findings. */
    List<PendingGrant> pending(Chart open, Chosen chosen) {
        List<Ticked> ticked = chosen.individual().also();
        if (ticked.isEmpty()) {
            return List.of();
        }
        List<AssociatedOffer> onOffer = onOffer(open, chosen);
        List<PendingGrant> pending = new ArrayList<>();
        Set<ChartId> before = new HashSet<>();
        for (int i = 0; i < ticked.size(); i++) {
            String path = chosen.path() + "also[" + i + "].";
            if (!before.add(ticked.get(i).chart())) {
                findings.add(Complaint.CHART_TICKED_TWICE, path + "chart");
                continue;
            }
            grant(chosen, ticked.get(i), onOffer, path).ifPresent(pending::add);
        }
        return pending;
    }

    /** Also without the charts from which the typed address is barred. */
    private List<AssociatedOffer> onOffer(Chart open, Chosen chosen) {
        return offers.on(open, chosen.person().chart(), chosen.known()).stream()
                .filter(offer -> !chosen.isBarredFrom(draft.chart(offer.chart())))
                .toList();
    }

    private Optional<PendingGrant> grant(Chosen chosen, Ticked ticked, List<AssociatedOffer> onOffer, String path) {
        Optional<Relationship> relationship = relationship(ticked, path + "relationship");
        Optional<AssociatedOffer> offer = onOffer.stream()
                .filter(one -> one.chart().equals(ticked.chart()))
                .findFirst();
        if (offer.isEmpty()) {
            findings.add(Complaint.CHART_NOT_OFFERED, path + "chart");
        }
        return offer.map(one -> new PendingGrant(
                new GrantId(draft.newId()),
                one.chart(),
                chosen.individual().kind(),
                new Terms(relationship, chosen.terms().basis(), chosen.terms().scope()),
                one.chain()));
    }

    /** PA-027: a relationship of its own, which may be left open; never self, as it is another patient's chart. */
    private Optional<Relationship> relationship(Ticked ticked, String path) {
        Optional<Relationship> known = new Reading(findings).relationship(ticked.relationship(), path);
        if (known.filter(Relationship::isSelf).isPresent()) {
            findings.add(Complaint.RELATIONSHIP_IS_SELF, path);
        }
        return known.filter(Predicate.not(Relationship::isSelf));
    }

    /** PA-007: a chart that waits in one invitation is not put into a second. */
    void checkInvited(Chosen chosen) {
        List<Ticked> ticked = chosen.individual().also();
        for (int i = 0; i < ticked.size(); i++) {
            ChartId chart = ticked.get(i).chart();
            if (chosen.known().filter(holder -> isInvited(holder, chart)).isPresent()) {
                findings.add(Complaint.CHART_ALREADY_INVITED, chosen.path() + "also[" + i + "].chart");
            }
        }
    }

    private boolean isInvited(Holder holder, ChartId chart) {
        return parts.store()
                .invitation(draft.practice(), Key.liveInvitation(holder.id(), chart))
                .map(Versioned::value)
                .filter(invitation -> invitation.isLiveAt(draft.now()))
                .isPresent();
    }
}
