package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.internal.IdSyntax;
import java.time.Instant;
import java.util.Optional;

/**
 * A block that bars a person from a chart; it overrides every grant.
 *
 * <p>A block names a holder, an account or a mailbox, or several of them. It bars if any one of them matches.
 *
 * @param id the id of the block; 1 to 128 printable characters
 * @param holder the holder who is barred
 * @param account the account that is barred
 * @param mailbox the mailbox that is barred
 * @param at the instant when it was set
 * @param by the actor who set it
 * @param reason the reason
 */
public record AccessBlock(
        String id,
        Optional<HolderId> holder,
        Optional<AccountId> account,
        Optional<EmailAddress.Mailbox> mailbox,
        Instant at,
        Actor by,
        Reason reason) {

    /** Rejects a block that names none of the three. */
    public AccessBlock {
        IdSyntax.requireId(id, "id");
        requireNonNull(holder, "holder");
        requireNonNull(account, "account");
        requireNonNull(mailbox, "mailbox");
        requireNonNull(at, "at");
        requireNonNull(by, "by");
        requireNonNull(reason, "reason");
        if (holder.isEmpty() && account.isEmpty() && mailbox.isEmpty()) {
            throw new IllegalArgumentException("a block names a holder, an account or a mailbox");
        }
    }

    /** Reports whether this block bars the holder. */
    public boolean bars(Holder other) {
        return (holder.isPresent() && holder.get().equals(other.id()))
                || (account.isPresent() && account.equals(other.account()))
                || (mailbox.isPresent() && mailbox.equals(other.address().map(EmailAddress::mailbox)));
    }

    /** Reports whether this block bars the account. */
    public boolean bars(AccountId other) {
        return account.filter(other::equals).isPresent();
    }
}
