package dev.portalaccess.internal.engine;

import dev.portalaccess.internal.secret.CodeDigests.DigestContext;
import dev.portalaccess.internal.secret.RequestContent;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.TryCount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The recent mail to each mailbox, whoever it is for and whatever it says (PA-117).
 *
 * <p>Each mailbox has its own record in the store, a holder without address, account and grants, whose id is a
 * digest of the mailbox as compared for warnings. It is written in the commit that queues the mail, so that of two
 * commits at once one decides again, and it is purged like a holder who was not invited for long.
 */
public final class MailboxCount {

    private static final String PREFIX = "mailbox-";
    private static final PersonName NAME = PersonName.single("Mailbox");
    private static final int DIGITS = 40;

    private final DecisionRound round;

    /** Creates the count for one round. */
    public MailboxCount(DecisionRound round) {
        this.round = round;
    }

    /** Returns whether that is the record of a mailbox and no human. */
    static boolean isMailbox(HolderId id) {
        return id.value().startsWith(PREFIX);
    }

    /** Returns how many mails were queued to the mailbox within the window of the policy, also in this round. */
    int recent(EmailAddress address) {
        return recentInstants(record(address).value()).size();
    }

    /** Reports whether another mail to the mailbox is within the limit. */
    public boolean hasRoom(EmailAddress address) {
        return recent(address) < round.parts().policy().invitationLimit().count();
    }

    /** Adds one mail to the draft of the round. */
    public void add(EmailAddress address) {
        Versioned<Holder> record = record(address);
        List<Instant> all = Stream.concat(recentInstants(record.value()).stream(), Stream.of(round.now()))
                .toList();
        // More than the limit tells nothing more.
        int kept = Math.min(all.size(), round.parts().policy().invitationLimit().count());
        round.draft().putHolder(record.to(record.value().invitedAt(all.subList(all.size() - kept, all.size()))));
    }

    /**
     * Writes the record as it is, in the commit that gives a holder the mailbox, so that a block on the mailbox that is
     * set at the same moment decides again and finds the holder (PA-075).
     */
    public void touch(EmailAddress address) {
        round.draft().putHolder(record(address));
    }

    private List<Instant> recentInstants(Holder record) {
        Instant since =
                round.now().minus(round.parts().policy().invitationLimit().window());
        return record.invitedAt().stream().filter(since::isBefore).toList();
    }

    /** Returns the key of the record, for a read of several records together. */
    public RecordKey key(EmailAddress address) {
        return RecordKey.of(id(address));
    }

    private Versioned<Holder> record(EmailAddress address) {
        HolderId id = id(address);
        return round.draft()
                .changedHolder(id.value())
                .or(() -> round.records().holder(RecordKey.of(id)))
                .orElseGet(() -> Versioned.fresh(create(id)));
    }

    private HolderId id(EmailAddress address) {
        String practice = round.draft().practice().value();
        String digest = round.parts()
                .digests()
                .of(
                        new DigestContext(practice, "mailbox", "count"),
                        new RequestContent(address.mailbox().key()))
                .hex();
        return new HolderId(PREFIX + digest.substring(0, DIGITS));
    }

    private Holder create(HolderId id) {
        return new Holder(
                round.draft().practice(),
                id,
                Optional.empty(),
                Optional.empty(),
                NAME,
                Optional.empty(),
                Optional.empty(),
                TryCount.NONE,
                List.of());
    }
}
