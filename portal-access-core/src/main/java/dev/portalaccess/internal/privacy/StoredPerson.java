package dev.portalaccess.internal.privacy;

import dev.portalaccess.internal.engine.BarredRecord;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.PersonRestrictions;
import dev.portalaccess.internal.engine.PersonRestrictions.PersonTraits;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.Holder;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every holder who is one person, and the accounts of that person.
 *
 * @param restrictions what keeps the person out
 * @param holders the holders, without the records of barred accounts and mailboxes
 */
record StoredPerson(PersonRestrictions restrictions, List<Holder> holders) {

    /** Reads the person that the holder belongs to; empty if the practice has no such holder. */
    static Optional<StoredPerson> read(DecisionRound round, HolderId id) {
        return round.holders()
                .find(id)
                .map(Versioned::value)
                .filter(holder -> !BarredRecord.isRecord(holder.id()))
                .map(holder -> {
                    PersonRestrictions all =
                            PersonRestrictions.of(round, PersonTraits.of(holder).at(holder.address()));
                    List<Holder> people = all.holders().stream()
                            .filter(one -> !BarredRecord.isRecord(one.id()))
                            .toList();
                    return new StoredPerson(all, people);
                });
    }

    Set<AccountId> accounts() {
        return restrictions.accounts();
    }

    List<HolderId> ids() {
        return holders.stream().map(Holder::id).toList();
    }
}
