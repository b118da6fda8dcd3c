package dev.portalaccess.internal.restriction;

import dev.portalaccess.internal.engine.BarredRecord;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.MailboxCount;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RestrictionReview;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The records that carry a block on all charts of the practice (PA-075): the holder it names; the record of the
 * account that it names, which every decision about the account reads; the record of the mailbox, which every door
 * reads for a new address; and each holder who is reached at the mailbox now, because a decision reads no mailbox. Used
 * for one round.
 */
final class BlockCarriers {

    /** The most holders of a mailbox that a store tells; with so many there may be more. */
    private static final int MOST_SHARING = 100;

    private static final Page.Request LARGEST_PAGE = Page.Request.first(500);

    private final DecisionRound round;
    private final Map<HolderId, Versioned<Holder>> carriers = new LinkedHashMap<>();

    BlockCarriers(DecisionRound round) {
        this.round = round;
    }

    /** Returns the records for a new block, the one that it is found at first; every error becomes a finding. */
    List<Versioned<Holder>> toCarry(
            Optional<HolderId> holder, Optional<AccountId> account, Optional<EmailAddress> address) {
        holder.ifPresent(this::addHolder);
        account.ifPresent(this::addAccount);
        address.ifPresent(this::addMailbox);
        return List.copyOf(carriers.values());
    }

    private void addHolder(HolderId id) {
        Optional<Versioned<Holder>> found = round.holders().find(id);
        if (found.isEmpty()) {
            round.add(FindingDefinition.HOLDER_UNKNOWN, "holder");
        }
        found.ifPresent(this::add);
    }

    private void addAccount(AccountId account) {
        add(findRecord(account).orElseGet(() -> {
            Versioned<Holder> created = BarredRecord.create(round, account);
            // Whoever binds a holder of the account to a further one at the same moment writes that holder, too.
            round.records().holdersOf(Set.of(account)).forEach(round.draft()::putHolder);
            return created;
        }));
    }

    private Optional<Versioned<Holder>> findRecord(AccountId account) {
        return round.records().holdersOf(Set.of(account)).stream()
                .filter(one -> BarredRecord.isRecord(one.value().id())
                        && one.value().account().equals(Optional.of(account)))
                .findFirst();
    }

    private void addMailbox(EmailAddress address) {
        Mailbox mailbox = address.mailbox();
        RecordKey key = RecordKey.barred(mailbox);
        add(round.records().holder(key).orElseGet(() -> {
            Versioned<Holder> created = BarredRecord.create(round);
            round.draft().claimKey(key, created.value().id().value());
            return created;
        }));
        List<Holder> reached = round.records().sharing(mailbox);
        if (reached.size() >= MOST_SHARING) {
            round.add(FindingDefinition.MAILBOX_TOO_SHARED, "email", Integer.toString(MOST_SHARING));
        }
        round.records()
                .holders(reached.stream().map(one -> RecordKey.of(one.id())).toList())
                .forEach(found -> found.ifPresent(this::add));
        // Whoever gives a holder this mailbox at the same moment writes the same record, and decides again.
        new MailboxCount(round).touch(address);
    }

    private void add(Versioned<Holder> carrier) {
        carriers.putIfAbsent(carrier.value().id(), carrier);
    }

    /** Returns every record that carries the block; a mailbox may have been left since, so that all people are looked at. */
    List<Versioned<Holder>> carrying(AccessBlock block, Versioned<Holder> known) {
        add(known);
        block.holder().flatMap(id -> round.holders().find(id)).ifPresent(this::add);
        block.account().flatMap(this::findRecord).ifPresent(this::add);
        if (block.mailbox().isPresent()) {
            addRestricted();
        }
        return carriers.values().stream()
                .filter(one -> one.value().blocks().stream()
                        .anyMatch(carried -> carried.id().equals(block.id())))
                .toList();
    }

    private void addRestricted() {
        PracticeId practice = round.draft().practice();
        Optional<Page.Request> next = Optional.of(LARGEST_PAGE);
        while (next.isPresent()) {
            Page<String> ids =
                    round.parts().scan().restricted(practice, RecordType.HOLDER, RestrictionReview.NEVER, next.get());
            round.records()
                    .holders(ids.items().stream()
                            .map(id -> RecordKey.of(new HolderId(id)))
                            .toList())
                    .forEach(found -> found.ifPresent(this::add));
            next = ids.next().map(LARGEST_PAGE::after);
        }
    }
}
