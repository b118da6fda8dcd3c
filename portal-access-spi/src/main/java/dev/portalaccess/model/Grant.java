package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.model.id.HolderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The right of a holder to use some areas of one chart through an account, on a stated ground, for a period of time.
 *
 * <p>Immutable. Every change is a new value, and a store keeps the version that it replaces. A grant exists from
 * redemption on; before redemption, an invitation carries it as a pending grant.
 *
 * <p>The words for grants, used alike in all of the library:
 *
 * <ul>
 *   <li>A grant is <b>open</b> from the commit that brings it into force until the commit that closes it. Open grants
 *       are what commands and decisions read. A grant whose state cannot be read stays open.
 *   <li>A grant has <b>ended</b> once its period has passed. It never permits again, but it stays among the open grants
 *       until a later commit that changes the chart closes it. A grant that is revoked is closed by that commit itself.
 *   <li>A <b>closed</b> grant has left the open ones in its last version, and never changes again.
 *   <li>A <b>former</b> version is one that a later version of the same grant, open or closed, has replaced.
 * </ul>
 *
 * @param id the id, which is the same as that of the pending grant
 * @param chart the chart
 * @param holder the holder of the grant
 * @param account the account that the grant was bound to when it was redeemed
 * @param terms the ground and the scope
 * @param validity the period of validity; half-open
 * @param standing the decisions taken since, such as holds and revocation
 * @param provenance the origin of the grant
 * @param lastChange the latest change of the grant; a former version keeps its own
 * @param confirmation the latest confirmation that the grant is still right; empty before the first one
 */
public record Grant(
        GrantId id,
        ChartId chart,
        HolderId holder,
        AccountId account,
        GrantTerms terms,
        ValidityPeriod validity,
        GrantState standing,
        Provenance provenance,
        Optional<Change> lastChange,
        Optional<Confirmation> confirmation) {

    /**
     * Any change of a grant.
     *
     * @param at the instant of the change
     * @param by the actor who made it
     * @param reason the reason
     */
    public record Change(Instant at, Actor by, Reason reason) {

        public Change {
            requireNonNull(at, "at");
            requireNonNull(by, "by");
            requireNonNull(reason, "reason");
        }
    }

    /**
     * A statement of staff that the grant is still right (PA-077).
     *
     * @param at the instant of the statement
     * @param by the actor who made it
     * @param reason the reason
     */
    public record Confirmation(Instant at, Actor by, Reason reason) {

        public Confirmation {
            requireNonNull(at, "at");
            requireNonNull(by, "by");
            requireNonNull(reason, "reason");
        }
    }

    /** The status of a grant at one instant. */
    public enum Status {
        /** The grant begins later. */
        NOT_YET,
        /** The grant permits use of the chart. */
        IN_FORCE,
        /** At least one hold suspends the grant. */
        HELD,
        /** The period of the grant has ended. */
        ENDED,
        /** The grant was revoked. */
        REVOKED,
        /** This version cannot read the state of the grant, so the grant does not permit. */
        UNRECOGNISED
    }

    public Grant {
        requireNonNull(id, "id");
        requireNonNull(chart, "chart");
        requireNonNull(holder, "holder");
        requireNonNull(account, "account");
        requireNonNull(terms, "terms");
        requireNonNull(validity, "validity");
        requireNonNull(standing, "standing");
        requireNonNull(provenance, "provenance");
        requireNonNull(lastChange, "lastChange");
        requireNonNull(confirmation, "confirmation");
    }

    /** Creates a grant that nobody has confirmed yet. */
    public Grant(
            GrantId id,
            ChartId chart,
            HolderId holder,
            AccountId account,
            GrantTerms terms,
            ValidityPeriod validity,
            GrantState standing,
            Provenance provenance,
            Optional<Change> lastChange) {
        this(id, chart, holder, account, terms, validity, standing, provenance, lastChange, Optional.empty());
    }

    /** Creates a grant as it comes into force, without a later change. */
    public Grant(
            GrantId id,
            ChartId chart,
            HolderId holder,
            AccountId account,
            GrantTerms terms,
            ValidityPeriod validity,
            GrantState standing,
            Provenance provenance) {
        this(id, chart, holder, account, terms, validity, standing, provenance, Optional.empty());
    }

    /** Returns the status at {@code when}. The status is computed, so it never depends on a nightly job. */
    public Status statusAt(Instant when) {
        if (standing instanceof GrantState.Unrecognised) {
            return Status.UNRECOGNISED;
        }
        if (standing instanceof GrantState.Revoked) {
            return Status.REVOKED;
        }
        if (validity.hasEndedAt(when)) {
            return Status.ENDED;
        }
        if (!holds().isEmpty()) {
            return Status.HELD;
        }
        return validity.contains(when) ? Status.IN_FORCE : Status.NOT_YET;
    }

    /** Reports whether the grant permits at {@code when} what its scope covers, if its obligations are honoured. */
    public boolean isInForceAt(Instant when) {
        return statusAt(when) == Status.IN_FORCE;
    }

    /**
     * Reports whether the grant may still permit use at or after {@code when}: it is not revoked, has not ended and can
     * be read.
     */
    public boolean isAliveAt(Instant when) {
        return standing instanceof GrantState.Open && !validity.hasEndedAt(when);
    }

    /** Returns the holds on the grant; empty also for a revoked grant. */
    public Set<Hold> holds() {
        return standing instanceof GrantState.Open open ? open.holds() : Set.of();
    }

    /**
     * Returns this grant with a narrower scope.
     *
     * @throws IllegalStateException if the grant is revoked or cannot be read
     * @throws IllegalArgumentException if {@code narrower} allows anything that the grant does not allow now
     */
    public Grant narrowedTo(Scope narrower) {
        openStanding();
        if (!narrower.isWithin(terms.scope())) {
            throw new IllegalArgumentException("a grant can only be narrowed");
        }
        return new Grant(
                id,
                chart,
                holder,
                account,
                terms.withScope(narrower),
                validity,
                standing,
                provenance,
                lastChange,
                confirmation);
    }

    /**
     * Returns this grant with more obligations; it keeps those that it has (PA-086).
     *
     * @throws IllegalStateException if the grant is revoked or cannot be read
     */
    public Grant obliging(Set<Obligation> more) {
        openStanding();
        return new Grant(
                id,
                chart,
                holder,
                account,
                terms.obliging(more),
                validity,
                standing,
                provenance,
                lastChange,
                confirmation);
    }

    /**
     * Returns this grant with one more hold.
     *
     * @throws IllegalStateException if the grant is revoked or cannot be read
     */
    public Grant heldBy(Hold hold) {
        Set<Hold> more = new HashSet<>(openStanding().holds());
        more.add(hold);
        return withStanding(new GrantState.Open(more));
    }

    /**
     * Returns this grant without the hold with the id; other holds stay (PA-070).
     *
     * @throws IllegalStateException if the grant is revoked or cannot be read
     */
    public Grant released(HoldId lifted) {
        Set<Hold> left = new HashSet<>(openStanding().holds());
        left.removeIf(hold -> hold.id().equals(lifted));
        return withStanding(new GrantState.Open(left));
    }

    /**
     * Returns this grant with an end, which replaces any earlier one.
     *
     * @throws IllegalStateException if the grant is revoked or cannot be read
     * @throws IllegalArgumentException if the end is before the beginning
     */
    public Grant endingAt(Instant until) {
        openStanding();
        ValidityPeriod shortened = new ValidityPeriod(validity.from(), Optional.of(until));
        return new Grant(id, chart, holder, account, terms, shortened, standing, provenance, lastChange, confirmation);
    }

    /**
     * Returns this grant permanently revoked, whether or not it was held.
     *
     * @throws IllegalStateException if the grant is already revoked or cannot be read
     */
    public Grant revoked(GrantState.Revoked revocation) {
        openStanding();
        return withStanding(revocation);
    }

    /**
     * Returns this grant with the change that explains its present state. The words of the reason stay in the grant and
     * appear nowhere else.
     */
    public Grant because(Change change) {
        return new Grant(
                id, chart, holder, account, terms, validity, standing, provenance, Optional.of(change), confirmation);
    }

    /**
     * Returns this grant, confirmed to be still right. An earlier confirmation stays in the former version.
     *
     * @throws IllegalStateException if the grant is revoked or cannot be read
     */
    public Grant confirmed(Confirmation statement) {
        openStanding();
        return new Grant(
                id, chart, holder, account, terms, validity, standing, provenance, lastChange, Optional.of(statement));
    }

    /**
     * Returns the instant when the terms of a review begin (PA-076, PA-077): that of the latest confirmation, or the
     * beginning of the grant.
     */
    public Instant affirmedAt() {
        return confirmation.map(Confirmation::at).orElse(validity.from());
    }

    /** Returns the earliest day when a hold of the grant is to be reviewed. */
    public Optional<LocalDate> firstReview() {
        return holds().stream().flatMap(hold -> hold.reviewOn().stream()).min(Comparator.naturalOrder());
    }

    /** Reports whether {@code through} is in the chain of charts that led to this grant. */
    public boolean cameThrough(ChartId through) {
        return provenance.chain().stream().anyMatch(Predicate.isEqual(through));
    }

    private GrantState.Open openStanding() {
        if (standing instanceof GrantState.Open open) {
            return open;
        }
        throw new IllegalStateException("the grant is revoked or cannot be read");
    }

    private Grant withStanding(GrantState next) {
        return new Grant(id, chart, holder, account, terms, validity, next, provenance, lastChange, confirmation);
    }
}
