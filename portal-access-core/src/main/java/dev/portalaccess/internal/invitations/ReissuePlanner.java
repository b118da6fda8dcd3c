package dev.portalaccess.internal.invitations;

import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.internal.engine.AddressOnFile;
import dev.portalaccess.internal.engine.BeneficiaryCheck;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.MailboxCheck;
import dev.portalaccess.internal.engine.PersonRestrictions;
import dev.portalaccess.internal.engine.PersonRestrictions.PersonTraits;
import dev.portalaccess.internal.engine.ProxyAgeCheck;
import dev.portalaccess.internal.engine.TryLimitRule;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.PendingGrant;
import java.util.List;
import java.util.Optional;

/** Plans the new invitation in place of a former one, by the current facts (PA-063). */
final class ReissuePlanner {

    private final DecisionRound round;

    /**
     * The plan for the invitation that replaces a former one.
     *
     * @param delivery the way it is delivered
     * @param grants the grants that move to it
     * @param registration the registration it is for, if it is an invitation to register
     */
    record ReissuePlan(
            DeliveryRoute delivery, List<PendingGrant> grants, Optional<Versioned<Registration>> registration) {}

    ReissuePlanner(DecisionRound round) {
        this.round = round;
    }

    Optional<ReissuePlan> plan(FormerInvitation former, Optional<DeliveryChoice> choice) {
        Optional<DeliveryRoute> delivery = new ReissueDeliveryResolver(round).resolve(former, choice);
        delivery.ifPresent(route -> check(former.holder().value(), route, former));
        return delivery.flatMap(route -> former.invitation().purpose() == InvitationPurpose.REGISTRATION
                ? planRegistration(former, route)
                : planGrants(former, route));
    }

    /** Checks the rules that apply to every new invitation (PA-019, PA-045, PA-079, PA-124). */
    private void check(Holder holder, DeliveryRoute delivery, FormerInvitation former) {
        BeneficiaryCheck.check(
                round, Person.named(holder.name()), Optional.of(holder), delivery.address(), "invitation");
        MailboxCheck mailboxCheck = new MailboxCheck(round);
        mailboxCheck.checkLimit(holder.name(), Optional.of(holder), delivery.address(), "invitation");
        delivery.address()
                .filter(address -> !Optional.of(address).equals(former.usualAddress()))
                .ifPresent(address -> mailboxCheck.checkShared(
                        holder.name(),
                        Optional.of(holder.id()),
                        holder.chart().flatMap(round.charts()::chart).map(Chart::patient),
                        address,
                        "deliver.email"));
        delivery.address()
                .filter(address -> delivery.channel() == Channel.EMAIL)
                .ifPresent(address -> {
                    mailboxCheck.checkMail(address, "deliver.email");
                    new AddressOnFile(round).check(holder, former.invitation().charts(), address, "deliver.email");
                });
        if (delivery.channel() == Channel.PRINT) {
            TryLimitRule.checkPaper(round, Optional.of(holder), "deliver.channel");
        }
    }

    private Optional<ReissuePlan> planGrants(FormerInvitation former, DeliveryRoute delivery) {
        List<PendingGrant> grants = new GrantTransferRule(round).transferableGrants(former, delivery);
        grants.forEach(grant -> new ProxyAgeCheck(round)
                .check(
                        grant.chart(),
                        grant.terms(),
                        Optional.of(former.holder().value()),
                        former.invitation().issue().at(),
                        "invitation"));
        return Optional.of(new ReissuePlan(delivery, grants, Optional.empty()));
    }

    private Optional<ReissuePlan> planRegistration(FormerInvitation former, DeliveryRoute delivery) {
        PersonRestrictions.of(round, PersonTraits.of(former.holder().value()).at(delivery.address()))
                .everywhere()
                .ifPresent(restriction -> round.add(restriction.finding(), "invitation"));
        Optional<Versioned<Registration>> registration = new RegistrationTransfer(round).transfer(former, delivery);
        return registration.map(found -> new ReissuePlan(delivery, List.of(), Optional.of(found)));
    }
}
