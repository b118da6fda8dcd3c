package dev.portalaccess.internal.engine;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.spi.ActorIdentity;
import java.util.Collections;
import java.util.Optional;

/**
 * The rule that nobody enables themselves, nor anybody at a mailbox of their own (PA-079, T05). Who an actor is as a
 * person is the host's knowledge; of an account at the portal it is the account.
 */
public final class BeneficiaryCheck {

    private BeneficiaryCheck() {}

    /** Adds a finding if the actor is the person who is to get access, as far as that is known. */
    public static void check(
            DecisionRound round, Person person, Optional<Holder> holder, Optional<EmailAddress> address, String path) {
        if (isCaller(round, person, holder, address)) {
            round.add(FindingDefinition.BENEFICIARY_IS_ACTOR, path);
        }
    }

    /** Reports whether the policy minds that, and the caller is the person who is to get access. */
    public static boolean isCaller(
            DecisionRound round, Person person, Optional<Holder> holder, Optional<EmailAddress> address) {
        Actor actor = round.caller().actor();
        return round.parts().policy().beneficiaryMustDiffer()
                && isBeneficiary(actor, identity(round, actor), person, holder, address);
    }

    /** Adds a finding if the actor is the holder, or has the mailbox that the holder's mail is to go to. */
    public static void check(DecisionRound round, Holder holder, EmailAddress address, String path) {
        check(round, Person.named(holder.name()), Optional.of(holder), Optional.of(address), path);
    }

    /**
     * Reports whether the caller is the other actor, or the same person as far as the host knows. A mailbox does not
     * count: two people may have one.
     */
    public static boolean isCaller(DecisionRound round, Actor other) {
        Actor caller = round.caller().actor();
        return other.equals(caller) || shares(identity(round, caller), identity(round, other), other);
    }

    private static boolean shares(ActorIdentity caller, ActorIdentity known, Actor other) {
        return caller.accounts().stream().map(Actor::account).anyMatch(other::equals)
                || !Collections.disjoint(caller.people(), known.people())
                || !Collections.disjoint(caller.charts(), known.charts())
                || !Collections.disjoint(caller.accounts(), known.accounts());
    }

    private static ActorIdentity identity(DecisionRound round, Actor actor) {
        return round.parts()
                .rights()
                .map(rights -> rights.identityOf(round.draft().practice(), actor))
                .orElse(ActorIdentity.UNKNOWN);
    }

    private static boolean isBeneficiary(
            Actor actor, ActorIdentity known, Person person, Optional<Holder> holder, Optional<EmailAddress> address) {
        Optional<AccountId> account = holder.flatMap(Holder::account);
        return person.id().filter(known.people()::contains).isPresent()
                || holder.flatMap(Holder::person)
                        .filter(known.people()::contains)
                        .isPresent()
                || person.chart().filter(known.charts()::contains).isPresent()
                || holder.flatMap(Holder::chart)
                        .filter(known.charts()::contains)
                        .isPresent()
                || account.filter(known.accounts()::contains).isPresent()
                || account.map(Actor::account).filter(actor::equals).isPresent()
                || isOwn(address, known)
                || isOwn(holder.flatMap(Holder::address), known);
    }

    private static boolean isOwn(Optional<EmailAddress> address, ActorIdentity known) {
        Optional<Mailbox> mailbox = address.map(EmailAddress::mailbox);
        return mailbox.filter(known.mailboxes()::contains).isPresent();
    }
}
