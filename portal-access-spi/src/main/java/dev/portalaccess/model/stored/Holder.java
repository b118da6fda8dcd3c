package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PersonId;
import dev.portalaccess.model.id.PracticeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A human who holds, or is invited to hold, grants in one practice.
 *
 * <p>A person is recognised as an existing holder by the person's own chart, otherwise by the host's person id;
 * otherwise the holder is new. Two holders with one account are treated as the same human from then on, whatever account
 * each of them uses later; every account of that human is named by each of them.
 *
 * @param practice the practice
 * @param id the holder
 * @param chart the holder's own chart, if the holder is a patient of the practice
 * @param person the host's person id
 * @param name the name as the host or the clerk gave it
 * @param address the address for mail to this holder
 * @param account the account that the holder activated with last
 * @param tries the count of attempts with temporary passwords
 * @param invitedAt the instants of recent invitations; those outside the policy's window may be left out
 * @param revocations the revocations of more grants than one commit can write, until each grant is written
 * @param blocks the blocks that bar this person from all charts of the practice
 * @param freezes the freezes of this person on all charts of the practice
 * @param otherAccounts the other accounts that this human uses or has used, as this or another holder, the one found
 *     first in front; none without an account
 * @param reopenedAt when the last block or freeze on all charts of the practice was lifted
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
        List<Instant> invitedAt,
        List<WideRevocation> revocations,
        List<AccessBlock> blocks,
        List<AccessFreeze> freezes,
        List<AccountId> otherAccounts,
        Optional<Instant> reopenedAt) {

    /** Rejects other accounts of a holder without an account, and one that is named twice. */
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
        revocations = List.copyOf(revocations);
        blocks = List.copyOf(blocks);
        freezes = List.copyOf(freezes);
        otherAccounts = List.copyOf(otherAccounts);
        requireNonNull(reopenedAt, "reopenedAt");
        long accounts = Stream.concat(account.stream(), otherAccounts.stream())
                .distinct()
                .count();
        if (!otherAccounts.isEmpty() && (account.isEmpty() || accounts != otherAccounts.size() + 1L)) {
            throw new IllegalArgumentException("other accounts without an account, or twice");
        }
    }

    /** Creates a holder who has used no other account. */
    public Holder(
            PracticeId practice,
            HolderId id,
            Optional<ChartId> chart,
            Optional<PersonId> person,
            PersonName name,
            Optional<EmailAddress> address,
            Optional<AccountId> account,
            TryCount tries,
            List<Instant> invitedAt,
            List<WideRevocation> revocations,
            List<AccessBlock> blocks,
            List<AccessFreeze> freezes) {
        this(
                practice,
                id,
                chart,
                person,
                name,
                address,
                account,
                tries,
                invitedAt,
                revocations,
                blocks,
                freezes,
                List.of(),
                Optional.empty());
    }

    /** Creates a holder without a revocation under way, a block or a freeze. */
    public Holder(
            PracticeId practice,
            HolderId id,
            Optional<ChartId> chart,
            Optional<PersonId> person,
            PersonName name,
            Optional<EmailAddress> address,
            Optional<AccountId> account,
            TryCount tries,
            List<Instant> invitedAt) {
        this(practice, id, chart, person, name, address, account, tries, invitedAt, List.of(), List.of(), List.of());
    }

    /** Returns a holder who is new to the practice. */
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

    /** The name of a holder whose data was erased (PA-106). */
    public static final PersonName ERASED = PersonName.single("Erased");

    /**
     * Returns this holder without anything that leads to the human but the accounts (PA-106): by another name, and
     * without an address, an own chart or an id of the host's.
     */
    public Holder erased() {
        return known(Optional.empty(), Optional.empty(), ERASED, Optional.empty());
    }

    /** Returns this holder with the address. */
    public Holder withAddress(EmailAddress other) {
        return known(chart, person, name, Optional.of(other));
    }

    private Holder known(
            Optional<ChartId> ownChart, Optional<PersonId> personId, PersonName called, Optional<EmailAddress> at) {
        return new Holder(
                practice,
                id,
                ownChart,
                personId,
                called,
                at,
                account,
                tries,
                invitedAt,
                revocations,
                blocks,
                freezes,
                otherAccounts,
                reopenedAt);
    }

    /** Returns this holder bound to the account; the former account is one of the others from then on. */
    public Holder withAccount(AccountId login) {
        List<AccountId> others = Stream.concat(otherAccounts.stream(), account.stream())
                .filter(other -> !other.equals(login))
                .distinct()
                .toList();
        return new Holder(
                practice,
                id,
                chart,
                person,
                name,
                address,
                Optional.of(login),
                tries,
                invitedAt,
                revocations,
                blocks,
                freezes,
                others,
                reopenedAt);
    }

    /** Returns this holder, known to use or to have used those accounts as well. */
    public Holder alsoUsing(Collection<AccountId> accounts) {
        List<AccountId> others = Stream.concat(otherAccounts.stream(), accounts.stream())
                .filter(other -> !Optional.of(other).equals(account))
                .distinct()
                .toList();
        return new Holder(
                practice,
                id,
                chart,
                person,
                name,
                address,
                account,
                tries,
                invitedAt,
                revocations,
                blocks,
                freezes,
                others,
                reopenedAt);
    }

    /** Returns every account that this human uses or has used. */
    public List<AccountId> accounts() {
        return Stream.concat(account.stream(), otherAccounts.stream()).toList();
    }

    /** Returns this holder as the patient of the chart. */
    public Holder withChart(ChartId own) {
        return known(Optional.of(own), person, name, address);
    }

    /** Returns this holder with the count of attempts. */
    public Holder with(TryCount other) {
        return new Holder(
                practice,
                id,
                chart,
                person,
                name,
                address,
                account,
                other,
                invitedAt,
                revocations,
                blocks,
                freezes,
                otherAccounts,
                reopenedAt);
    }

    /** Returns this holder with the instants of invitations. */
    public Holder invitedAt(List<Instant> instants) {
        return new Holder(
                practice,
                id,
                chart,
                person,
                name,
                address,
                account,
                tries,
                instants,
                revocations,
                blocks,
                freezes,
                otherAccounts,
                reopenedAt);
    }

    /** Returns this holder with those revocations under way. */
    public Holder withRevocations(List<WideRevocation> underWay) {
        return new Holder(
                practice,
                id,
                chart,
                person,
                name,
                address,
                account,
                tries,
                invitedAt,
                underWay,
                blocks,
                freezes,
                otherAccounts,
                reopenedAt);
    }

    /** Returns this holder with those blocks on all charts of the practice. */
    public Holder withBlocks(List<AccessBlock> next) {
        return new Holder(
                practice,
                id,
                chart,
                person,
                name,
                address,
                account,
                tries,
                invitedAt,
                revocations,
                next,
                freezes,
                otherAccounts,
                reopenedAt);
    }

    /** Returns this holder with those freezes on all charts of the practice. */
    public Holder withFreezes(List<AccessFreeze> next) {
        return new Holder(
                practice,
                id,
                chart,
                person,
                name,
                address,
                account,
                tries,
                invitedAt,
                revocations,
                blocks,
                next,
                otherAccounts,
                reopenedAt);
    }

    /** Returns this holder with the instant when a block or a freeze on all charts was lifted. */
    public Holder reopened(Instant at) {
        return new Holder(
                practice,
                id,
                chart,
                person,
                name,
                address,
                account,
                tries,
                invitedAt,
                revocations,
                blocks,
                freezes,
                otherAccounts,
                Optional.of(at));
    }

    /** Returns the first day of review; empty if the holder has no block and no freeze (PA-075). */
    public Optional<LocalDate> firstReview() {
        return RestrictionReview.first(blocks, freezes);
    }

    /**
     * Returns the grant as it counts: revoked if one of this holder's revocations under way covers it, else as it is.
     */
    public Grant effective(Grant grant) {
        return revocations.stream()
                .filter(revocation -> revocation.covers(grant))
                .findFirst()
                .map(revocation -> grant.revoked(revocation.revoked()))
                .orElse(grant);
    }
}
