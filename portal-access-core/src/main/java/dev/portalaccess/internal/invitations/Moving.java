package dev.portalaccess.internal.invitations;

import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.internal.people.Charts;
import dev.portalaccess.internal.people.Holders;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartAccess;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Delivery;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.PendingGrant;
import dev.portalaccess.model.Standing;
import dev.portalaccess.model.Versioned;
import java.util.List;
import java.util.Optional;

/**
 * PA-063: which grants move to the new invitation. A chart is left out, with a warning, where an invitation would be a way
 * around what was decided since (PA-048), or where there is nothing left to give.
 */
final class Moving {

    private final Parts parts;
    private final Draft draft;
    private final Findings findings;
    private final Charts charts;

    Moving(Parts parts, Draft draft, Findings findings) {
        this.parts = parts;
        this.draft = draft;
        this.findings = findings;
        this.charts = new Charts(parts.charts(), draft.practice());
    }

    List<PendingGrant> grants(Former former, Delivery delivery) {
        Holder holder = former.holder().value();
        Holder reached = delivery.address().map(holder::at).orElse(holder);
        List<PendingGrant> moving = former.invitation().grants().stream()
                .filter(grant -> isToMove(grant, former.invitation(), List.of(holder, reached)))
                .toList();
        if (moving.isEmpty()) {
            findings.add(Complaint.NOTHING_TO_REISSUE, "invitation");
        }
        return moving;
    }

    private boolean isToMove(PendingGrant grant, Invitation former, List<Holder> holder) {
        Optional<String> why = closed(grant.chart())
                .or(() -> barred(grant.chart(), holder))
                .or(() -> granted(grant, former, holder.get(0)))
                .or(() -> invited(grant.chart(), former));
        why.ifPresent(code -> findings.add(
                Complaint.CHART_LEFT_OUT, "invitation", grant.chart().value(), code));
        return why.isEmpty();
    }

    private Optional<String> closed(ChartId chart) {
        return charts.chart(chart).filter(Chart::isOpen).isPresent() ? Optional.empty() : Optional.of("closed");
    }

    private Optional<String> barred(ChartId chart, List<Holder> holder) {
        ChartAccess access = draft.chart(chart);
        return holder.stream().anyMatch(access::bars) ? Optional.of("barred") : Optional.empty();
    }

    /** What the person has on the chart by now, or had since the invitation was issued. */
    private Optional<String> granted(PendingGrant pending, Invitation former, Holder holder) {
        ChartAccess access = draft.chart(pending.chart());
        List<Grant> grants = Holders.grantsOf(holder, access);
        if (grants.stream().anyMatch(grant -> !grant.holds().isEmpty() && grant.isAliveAt(draft.now()))) {
            return Optional.of("held");
        }
        if (grants.stream().anyMatch(grant -> grant.isAliveAt(draft.now()))) {
            return Optional.of("active");
        }
        if (grants.stream().anyMatch(grant -> wasRevokedSince(grant, former))) {
            return Optional.of("revoked");
        }
        // The grant itself came into force by another invitation in the meantime, or this version cannot read one.
        boolean odd = access.grant(pending.id()).isPresent()
                || grants.stream().anyMatch(grant -> grant.standing() instanceof Standing.Unrecognised);
        return odd ? Optional.of("changed") : Optional.empty();
    }

    private static boolean wasRevokedSince(Grant grant, Invitation former) {
        return grant.standing() instanceof Standing.Revoked revoked
                && !revoked.at().isBefore(former.issue().at());
    }

    private Optional<String> invited(ChartId chart, Invitation former) {
        return parts.store()
                .invitation(draft.practice(), Key.liveInvitation(former.holder(), chart))
                .map(Versioned::value)
                .filter(other -> !other.id().equals(former.id()) && other.isLiveAt(draft.now()))
                .map(other -> "invited");
    }
}
