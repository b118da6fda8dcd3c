package dev.portalaccess.spi;

import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PersonId;
import java.util.Set;

/**
 * What the host knows of an actor as a person: a member of staff may be a patient, or have a mailbox (PA-079). Anything
 * that is not known is left out.
 *
 * @param people the host's ids of the person
 * @param charts the person's own charts
 * @param accounts the person's accounts at the portal
 * @param mailboxes the person's mailboxes
 */
public record ActorIdentity(
        Set<PersonId> people, Set<ChartId> charts, Set<AccountId> accounts, Set<Mailbox> mailboxes) {

    /** An unknown person. */
    public static final ActorIdentity UNKNOWN = new ActorIdentity(Set.of(), Set.of(), Set.of(), Set.of());

    public ActorIdentity {
        people = Set.copyOf(people);
        charts = Set.copyOf(charts);
        accounts = Set.copyOf(accounts);
        mailboxes = Set.copyOf(mailboxes);
    }

    /** Returns the number of facts only. */
    @Override
    public String toString() {
        return "ActorIdentity[" + (people.size() + charts.size() + accounts.size() + mailboxes.size()) + " facts]";
    }
}
