package dev.portalaccess.internal.history;

import dev.portalaccess.internal.engine.BarredRecord;
import dev.portalaccess.internal.history.PastRestrictions.PastRestriction;
import dev.portalaccess.internal.seal.RestrictionStatement;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.HolderId;
import java.util.Optional;
import java.util.Set;

/**
 * The person behind an account at an instant, and the blocks and freezes that stood against that
 * person: the same as {@link dev.portalaccess.model.stored.AccountAccess} decides of stored records (PA-072, PA-075).
 *
 * @param account the account
 * @param holders the holders of the account's grants on the chart
 * @param people what is known of people at the instant
 */
record RestrictedPerson(AccountId account, Set<HolderId> holders, PastPeople people) {

    /** Whether a restriction stood against the person. */
    enum Reach {
        /** It did. */
        YES,
        /** It did not. */
        NO,
        /** It is not on record. */
        DOUBTFUL
    }

    /** Returns whether the restriction stood against the person. */
    Reach of(PastRestriction restriction) {
        return restriction.carrier().isPresent()
                ? ofCarried(restriction, restriction.carrier().get())
                : ofChart(restriction);
    }

    /** While a person carries one, no other account can be bound to that person. */
    private Reach ofCarried(PastRestriction restriction, HolderId carrier) {
        if (holders.contains(carrier)) {
            return Reach.YES;
        }
        Optional<RestrictionStatement> stated = restriction.stated();
        if (stated.isEmpty()) {
            return Reach.DOUBTFUL;
        }
        return stated.get().hasLogin(account) ? Reach.YES : Reach.NO;
    }

    private Reach ofChart(PastRestriction restriction) {
        if (restriction.isFreeze()) {
            return Reach.YES;
        }
        Optional<RestrictionStatement> stated = restriction.stated();
        if (stated.isEmpty()) {
            return Reach.DOUBTFUL;
        }
        if (isNamed(restriction, stated.get())) {
            return Reach.YES;
        }
        Reach atMailbox = stated.get().namesMailbox() ? reachAtMailbox(restriction, stated.get()) : Reach.NO;
        return atMailbox == Reach.NO && mayBeNamed(stated.get()) ? Reach.DOUBTFUL : atMailbox;
    }

    /**
     * Reports whether the block named this person by then. Where the entry that set it is gone, what is left tells the
     * accounts of a later time.
     */
    private boolean isNamed(PastRestriction restriction, RestrictionStatement block) {
        return block.account().filter(account::equals).isPresent()
                || block.holder()
                        .filter(named -> holders.contains(named) || (restriction.isSeen() && block.hasLogin(account)))
                        .isPresent();
    }

    /** Reports whether the block names a holder or an account that is this person now, and may not have been by then. */
    private boolean mayBeNamed(RestrictionStatement block) {
        Set<HolderId> users = people.using(account);
        return block.holder().filter(users::contains).isPresent()
                || block.account()
                        .filter(named -> people.using(named).stream()
                                .anyMatch(holder -> users.contains(holder) || holders.contains(holder)))
                        .isPresent();
    }

    /**
     * No person with that mailbox gets a grant on the chart while the block stands, so that only a change of address, and
     * another holder of the account, are in doubt.
     */
    private Reach reachAtMailbox(PastRestriction restriction, RestrictionStatement block) {
        boolean isSure = restriction.isSeen()
                && holders.stream().noneMatch(holder -> people.hasMovedSince(holder, restriction.since()));
        if (isSure && holders.stream().anyMatch(block.people()::contains)) {
            return Reach.YES;
        }
        boolean areAll = people.using(account).stream()
                .allMatch(holder -> holders.contains(holder) || BarredRecord.isRecord(holder));
        return isSure && areAll ? Reach.NO : Reach.DOUBTFUL;
    }
}
