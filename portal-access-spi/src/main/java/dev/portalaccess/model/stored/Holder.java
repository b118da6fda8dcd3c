package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PersonId;
import dev.portalaccess.model.id.PracticeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A human who holds, or is invited to hold, grants in one practice.
 *
 * <p>Identified by the own chart, else by the host's person id, else new. Two holders
 * with one account are the same human from then on.
 *
 * @param practice in which practice
 * @param id which holder
 * @param chart the holder's own chart, if a patient of the practice
 * @param person the host's person id
 * @param name as the host or the clerk gave it
 * @param address where mail to this holder goes
 * @param account the login the holder activated with
 * @param tries how often temporary passwords were tried
 * @param invitedAt when invitations were issued lately; what is older than the policy's window may be left out
 */
public record Holder(
        PracticeId practice,
        HolderId id,
        Optional<ChartId> chart,
        Optional<PersonId> person,
        PersonName name,
        Optional<EmailAddress> address,
        Optional<AccountId> account,
        TryCount tries,
        List<Instant> invitedAt) {

    /** Needs every part. */
    public Holder {
        requireNonNull(practice, "practice");
        requireNonNull(id, "id");
        requireNonNull(chart, "chart");
        requireNonNull(person, "person");
        requireNonNull(name, "name");
        requireNonNull(address, "address");
        requireNonNull(account, "account");
        requireNonNull(tries, "tries");
        invitedAt = List.copyOf(invitedAt);
    }

    /** Somebody not met before. */
    public static Holder create(PracticeId practice, HolderId id, Person person) {
        return new Holder(
                practice,
                id,
                person.chart(),
                person.id(),
                person.name(),
                Optional.empty(),
                Optional.empty(),
                TryCount.NONE,
                List.of());
    }

    /** Reached at that address. */
    public Holder withAddress(EmailAddress other) {
        return new Holder(practice, id, chart, person, name, Optional.of(other), account, tries, invitedAt);
    }

    /** Bound to that login. */
    public Holder withAccount(AccountId login) {
        return new Holder(practice, id, chart, person, name, address, Optional.of(login), tries, invitedAt);
    }

    /** Known to be the patient of that chart. */
    public Holder withChart(ChartId own) {
        return new Holder(practice, id, Optional.of(own), person, name, address, account, tries, invitedAt);
    }

    /** With that count of tries. */
    public Holder with(TryCount other) {
        return new Holder(practice, id, chart, person, name, address, account, other, invitedAt);
    }

    /** Invited at those instants. */
    public Holder invitedAt(List<Instant> instants) {
        return new Holder(practice, id, chart, person, name, address, account, tries, instants);
    }
}
