package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.model.id.HolderId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * That a holder, through a login, may use some areas of one chart, on some ground, for some time.
 *
 * <p>Immutable; every change is a new value, and
 * a store keeps the one it replaces. Grants exist from redemption on; before that, an invitation carries them as pending grants.
 *
 * @param id the same as that of the pending grant it grew from
 * @param chart whose chart
 * @param holder who holds it
 * @param account the login it was bound to when it was redeemed
 * @param terms on what ground, and how far
 * @param validity when; half-open
 * @param standing what was decided since
 * @param provenance how it came about
 * @param lastChange the latest thing that was done to it; a former version keeps its own
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
        Optional<Change> lastChange) {

    /**
     * That something was done to a grant, whatever it was.
     *
     * @param at when
     * @param by who did it
     * @param reason why
     */
    public record Change(Instant at, Actor by, Reason reason) {

        /** Needs all three. */
        public Change {
            requireNonNull(at, "at");
            requireNonNull(by, "by");
            requireNonNull(reason, "reason");
        }
    }

    /** How a grant stands at one instant. */
    public enum Status {
        /** It begins later. */
        NOT_YET,
        /** It permits. */
        IN_FORCE,
        /** Something holds it back. */
        HELD,
        /** Its period is over. */
        ENDED,
        /** It was taken back. */
        REVOKED,
        /** This version cannot read how it stands, so it does not permit. */
        UNRECOGNISED
    }

    /** Needs every part. */
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
    }

    /** As it comes into force: nothing was done to it since. */
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

    /** How it stands at {@code when}; computed, so that no nightly job is ever late. */
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

    /** Whether it permits what its scope says at {@code when}. */
    public boolean isInForceAt(Instant when) {
        return statusAt(when) == Status.IN_FORCE;
    }

    /** Whether it can still come to permit something at or after {@code when}: neither revoked nor over nor unreadable. */
    public boolean isAliveAt(Instant when) {
        return standing instanceof GrantState.Open && !validity.hasEndedAt(when);
    }

    /** What holds it back; empty also when it was revoked. */
    public Set<Hold> holds() {
        return standing instanceof GrantState.Open open ? open.holds() : Set.of();
    }

    /**
     * With less scope.
     *
     * @throws IllegalStateException if it was revoked
     * @throws IllegalArgumentException if {@code narrower} allows anything it does not allow now
     */
    public Grant narrowedTo(Scope narrower) {
        openStanding();
        if (!narrower.isWithin(terms.scope())) {
            throw new IllegalArgumentException("a grant can only be narrowed");
        }
        return new Grant(
                id, chart, holder, account, terms.withScope(narrower), validity, standing, provenance, lastChange);
    }

    /**
     * Held back by one more thing.
     *
     * @throws IllegalStateException if it was revoked
     */
    public Grant heldBy(Hold hold) {
        Set<Hold> more = new HashSet<>(openStanding().holds());
        more.add(hold);
        return withStanding(new GrantState.Open(more));
    }

    /**
     * Without the hold of that id; other holds stay (PA-070).
     *
     * @throws IllegalStateException if it was revoked
     */
    public Grant released(HoldId lifted) {
        Set<Hold> left = new HashSet<>(openStanding().holds());
        left.removeIf(hold -> hold.id().equals(lifted));
        return withStanding(new GrantState.Open(left));
    }

    /**
     * With an end, which replaces the one it had.
     *
     * @throws IllegalStateException if it was revoked
     * @throws IllegalArgumentException if the end is before the beginning
     */
    public Grant endingAt(Instant until) {
        openStanding();
        ValidityPeriod shortened = new ValidityPeriod(validity.from(), Optional.of(until));
        return new Grant(id, chart, holder, account, terms, shortened, standing, provenance, lastChange);
    }

    /**
     * Taken back for good, whatever held it.
     *
     * @throws IllegalStateException if it was revoked before
     */
    public Grant revoked(GrantState.Revoked revocation) {
        openStanding();
        return withStanding(revocation);
    }

    /** The same grant, saying why it is as it is: the words of a reason stay here and nowhere else. */
    public Grant because(Change change) {
        return new Grant(id, chart, holder, account, terms, validity, standing, provenance, Optional.of(change));
    }

    /** Whether the chain it came by passes through {@code through}. */
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
        return new Grant(id, chart, holder, account, terms, validity, next, provenance, lastChange);
    }
}
