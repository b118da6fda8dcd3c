package dev.portalaccess.internal.engine;

import dev.portalaccess.internal.engine.PersonRestrictions.PersonTraits;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.TryCount;
import java.util.List;
import java.util.Optional;

/**
 * The record of an account or a mailbox that is barred from all charts of the practice, whether or not anybody uses it
 * (PA-075). It is stored like a holder without grants and address, so that a decision reads it with the other holders
 * of the account, and so that its seal covers the block.
 */
public final class BarredRecord {

    private static final String PREFIX = "barred-";
    private static final PersonName NAME = PersonName.single("Barred");

    private BarredRecord() {}

    /** Returns whether that is such a record and no human. */
    public static boolean isRecord(HolderId id) {
        return id.value().startsWith(PREFIX);
    }

    /** Creates a record of the account, which names the other accounts of the person who uses it. */
    public static Versioned<Holder> create(DecisionRound round, AccountId account) {
        PersonRestrictions person =
                PersonRestrictions.of(round, PersonTraits.of(Optional.empty()).using(account));
        Versioned<Holder> record = create(round, Optional.of(account));
        return record.to(record.value().alsoUsing(person.accounts()));
    }

    /** Creates a record of a mailbox. */
    public static Versioned<Holder> create(DecisionRound round) {
        return create(round, Optional.empty());
    }

    private static Versioned<Holder> create(DecisionRound round, Optional<AccountId> account) {
        return Versioned.fresh(new Holder(
                round.draft().practice(),
                new HolderId(PREFIX + round.draft().newId()),
                Optional.empty(),
                Optional.empty(),
                NAME,
                Optional.empty(),
                account,
                TryCount.NONE,
                List.of()));
    }
}
