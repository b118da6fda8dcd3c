package dev.portalaccess.internal.invitations;

import dev.portalaccess.enabling.Deliver;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.internal.people.Mailboxes;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Delivery;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.PendingGrant;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import java.util.List;
import java.util.Optional;

/** PA-063: what a new invitation in place of a former one looks like, by the facts as they are now. */
final class Renewing {

    private final Parts parts;
    private final Draft draft;
    private final Findings findings;

    Renewing(Parts parts, Draft draft, Findings findings) {
        this.parts = parts;
        this.draft = draft;
        this.findings = findings;
    }

    Optional<Renewal> renewal(Former former, Optional<Deliver> asked) {
        Optional<Delivery> delivery = new Sending(parts.policy(), findings).delivery(former, asked);
        delivery.ifPresent(chosen -> check(former.holder().value(), chosen, former));
        return delivery.flatMap(chosen -> former.invitation().purpose() == Invitation.Purpose.REGISTRATION
                ? registering(former, chosen)
                : moving(former, chosen));
    }

    /** PA-019, PA-045, PA-124: what holds for any new invitation holds for this one. */
    private void check(Holder holder, Delivery delivery, Former former) {
        Mailboxes mailboxes = new Mailboxes(parts, draft, findings);
        mailboxes.checkLimit(holder.name(), Optional.of(holder), delivery.address(), "invitation");
        delivery.address()
                .filter(address -> !Optional.of(address).equals(former.usualAddress()))
                .ifPresent(address ->
                        mailboxes.checkShared(holder.name(), Optional.of(holder.id()), address, "deliver.email"));
        if (delivery.channel() == Channel.PRINT
                && holder.tries().inAll() >= parts.policy().tryLimits().inAll()) {
            findings.add(Complaint.PRINT_TRIES_EXHAUSTED, "deliver.channel");
        }
    }

    private Optional<Renewal> moving(Former former, Delivery delivery) {
        List<PendingGrant> grants = new Moving(parts, draft, findings).grants(former, delivery);
        return Optional.of(new Renewal(delivery, grants, Optional.empty()));
    }

    private Optional<Renewal> registering(Former former, Delivery delivery) {
        Optional<Versioned<Registration>> registration =
                new Reregistering(parts, draft, findings).registration(former, delivery);
        return registration.map(found -> new Renewal(delivery, List.of(), Optional.of(found)));
    }
}
