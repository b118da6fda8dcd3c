package dev.portalaccess.internal.activation;

import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.PersonRestrictions;
import dev.portalaccess.internal.engine.PersonRestrictions.PersonTraits;
import dev.portalaccess.internal.engine.PersonRestrictions.Restriction;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import java.util.List;
import java.util.Optional;

/**
 * The person who redeems: the invited holder, and every holder known to use the same account, since they are one human.
 * AccessRestrictions that staff placed on any of them apply to all.
 */
final class LinkedIdentity {

    private final PersonRestrictions restrictions;

    private LinkedIdentity(PersonRestrictions restrictions) {
        this.restrictions = restrictions;
    }

    /** Reads the holders behind the account that redeems, and behind the account that the holder used before. */
    static LinkedIdentity find(DecisionRound round, Holder invited, Optional<EmailAddress> address, AccountId account) {
        return new LinkedIdentity(PersonRestrictions.of(
                round, PersonTraits.of(invited).using(account).at(address)));
    }

    /** Returns what keeps the person from the chart. */
    Optional<Restriction> restrictionOn(ChartAccess access) {
        return restrictions.on(access);
    }

    /** Reports whether the chart or the person is frozen. */
    boolean isFrozenOn(ChartAccess access) {
        return restrictions.isFrozenOn(access);
    }

    /** Returns the person's open grants on the chart; one that a revocation under way covers counts as revoked. */
    List<Grant> grantsOn(ChartAccess access) {
        return ownGrants(access.grants()).stream().map(this::effective).toList();
    }

    /** Returns those of the grants that belong to the person. */
    List<Grant> ownGrants(List<Grant> grants) {
        return grants.stream().filter(this::owns).toList();
    }

    private Grant effective(Grant grant) {
        Grant effective = grant;
        for (Holder holder : restrictions.holders()) {
            effective = holder.effective(effective);
        }
        return effective;
    }

    private boolean owns(Grant grant) {
        return restrictions.accounts().contains(grant.account())
                || restrictions.holders().stream()
                        .anyMatch(holder -> holder.id().equals(grant.holder()));
    }
}
