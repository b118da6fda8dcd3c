package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.internal.IdSyntax;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A block that bars a person from one chart, or from all charts of the practice; it overrides every grant (PA-075).
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
 * @param evidence a reference to a document of the host, as {@link StatedBasis#isReference} describes it
 * @param reviewOn the day, in the practice's time zone, when staff are to review it
 * @param silencesNotices whether patients are not told of changes of access while it stands (PA-074): on one chart of
 *     anybody's, on all charts of the practice of those of whoever is barred
 */
public record AccessBlock(
        String id,
        Optional<HolderId> holder,
        Optional<AccountId> account,
        Optional<EmailAddress.Mailbox> mailbox,
        Instant at,
        Actor by,
        Reason reason,
        Optional<String> evidence,
        Optional<LocalDate> reviewOn,
        boolean silencesNotices) {

    /** Rejects a block that names none of the three, and evidence that is no reference. */
    public AccessBlock {
        IdSyntax.requireId(id, "id");
        requireNonNull(holder, "holder");
        requireNonNull(account, "account");
        requireNonNull(mailbox, "mailbox");
        requireNonNull(at, "at");
        requireNonNull(by, "by");
        requireNonNull(reason, "reason");
        requireNonNull(reviewOn, "reviewOn");
        if (!requireNonNull(evidence, "evidence").map(StatedBasis::isReference).orElse(true)) {
            throw new IllegalArgumentException("evidence is no reference");
        }
        if (holder.isEmpty() && account.isEmpty() && mailbox.isEmpty()) {
            throw new IllegalArgumentException("a block names a holder, an account or a mailbox");
        }
    }

    /** Creates a block that silences no notices. */
    public AccessBlock(
            String id,
            Optional<HolderId> holder,
            Optional<AccountId> account,
            Optional<EmailAddress.Mailbox> mailbox,
            Instant at,
            Actor by,
            Reason reason,
            Optional<String> evidence,
            Optional<LocalDate> reviewOn) {
        this(id, holder, account, mailbox, at, by, reason, evidence, reviewOn, false);
    }

    /** Creates a block without evidence and without a day of review, which silences no notices. */
    public AccessBlock(
            String id,
            Optional<HolderId> holder,
            Optional<AccountId> account,
            Optional<EmailAddress.Mailbox> mailbox,
            Instant at,
            Actor by,
            Reason reason) {
        this(id, holder, account, mailbox, at, by, reason, Optional.empty(), Optional.empty());
    }

    /** Returns a copy that silences notices. */
    public AccessBlock silencingNotices() {
        return new AccessBlock(id, holder, account, mailbox, at, by, reason, evidence, reviewOn, true);
    }

    /** Returns a copy that stands since that instant. */
    public AccessBlock since(Instant instant) {
        return new AccessBlock(id, holder, account, mailbox, instant, by, reason, evidence, reviewOn, silencesNotices);
    }

    /** Reports whether this block bars the holder. */
    public boolean bars(Holder other) {
        return (holder.isPresent() && holder.get().equals(other.id()))
                || account.filter(one -> other.accounts().contains(one)).isPresent()
                || (mailbox.isPresent() && mailbox.equals(other.address().map(EmailAddress::mailbox)));
    }

    /** Reports whether this block bars the mailbox. */
    public boolean bars(EmailAddress.Mailbox other) {
        return mailbox.filter(other::equals).isPresent();
    }

    /** Reports whether this block bars the account. */
    public boolean bars(AccountId other) {
        return account.filter(other::equals).isPresent();
    }

    /** Returns everything but the evidence, which leads to people. */
    @Override
    public String toString() {
        return "AccessBlock[" + id + ", " + holder + ", " + account + ", " + mailbox + ", " + at + ", " + by + ", "
                + reason + reviewOn.map(day -> ", review on " + day).orElse("")
                + (silencesNotices ? ", silences notices" : "") + "]";
    }
}
