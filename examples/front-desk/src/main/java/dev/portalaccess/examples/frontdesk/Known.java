package dev.portalaccess.examples.frontdesk;

import dev.portalaccess.access.ChartHolders;
import dev.portalaccess.invitations.InvitationView;
import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Invitation.Status;
import dev.portalaccess.model.InvitationFilter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** What the clerk looks up on a chart before enabling anybody: who has access, and who was invited. */
final class Known {

    private final Desk desk;
    private final ChartId chart;

    Known(Desk desk, ChartId chart) {
        this.desk = desk;
        this.chart = chart;
    }

    /** The grant by which that login has access, or will have again. */
    Optional<Grant> alive(AccountId account) {
        return grants(account).stream()
                .filter(grant -> grant.isAliveAt(desk.clock().instant()))
                .findFirst();
    }

    /** Whether that login had access and has lost it. */
    boolean isOver(AccountId account) {
        return !grants(account).isEmpty() && alive(account).isEmpty();
    }

    /** The invitation to that address that nobody has answered, also if it was too late to. */
    Optional<InvitationView> unanswered(EmailAddress address) {
        InvitationFilter filter = InvitationFilter.all(desk.clock().instant())
                .in(EnumSet.of(Status.LIVE, Status.EXPIRED))
                .on(chart);
        return Pages.all(page -> desk.portal().invitations().list(desk.practice(), filter, page)).stream()
                .filter(view -> view.to().address().equals(Optional.of(address)))
                .findFirst();
    }

    private List<Grant> grants(AccountId account) {
        return desk.portal().access().whoHas(desk.practice(), chart).entries().stream()
                .map(ChartHolders.Entry::grant)
                .filter(held -> held.account().equals(account))
                .toList();
    }
}
