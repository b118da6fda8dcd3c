package dev.portalaccess.restriction;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The command that bars a person from one chart, or from all charts of the practice. It names a holder, an account or a
 * mailbox, or several of them; a person who matches any of them is barred.
 *
 * @param chart the chart; empty for all charts of the practice
 * @param holder the holder
 * @param account the account
 * @param email any address of the mailbox, as typed; {@code null} if none is named
 * @param terms why, and until when it is to be reviewed
 * @param silencesNotices whether patients are not told of changes of access while the block stands (PA-074): on one
 *     chart of anybody's, on all charts of the practice of those of whoever is barred
 */
public record SetBlock(
        Optional<ChartId> chart,
        Optional<HolderId> holder,
        Optional<AccountId> account,

        @Size(max = 1_000, message = FindingCode.TEXT_TOO_LONG) @Nullable
        String email,

        @Valid RestrictionTerms terms,
        boolean silencesNotices) {

    public SetBlock {
        requireNonNull(chart, "chart");
        requireNonNull(holder, "holder");
        requireNonNull(account, "account");
        requireNonNull(terms, "terms");
    }

    /** Returns a command that bars a holder from all charts of the practice. */
    public static SetBlock of(HolderId holder, RestrictionTerms terms) {
        return new SetBlock(Optional.empty(), Optional.of(holder), Optional.empty(), null, terms, false);
    }

    /** Returns a command that bars an account from all charts of the practice. */
    public static SetBlock of(AccountId account, RestrictionTerms terms) {
        return new SetBlock(Optional.empty(), Optional.empty(), Optional.of(account), null, terms, false);
    }

    /** Returns a command that bars a mailbox from all charts of the practice. */
    public static SetBlock ofMailbox(@Nullable String email, RestrictionTerms terms) {
        return new SetBlock(Optional.empty(), Optional.empty(), Optional.empty(), email, terms, false);
    }

    /** Returns a copy for one chart alone. */
    public SetBlock on(ChartId one) {
        return new SetBlock(Optional.of(one), holder, account, email, terms, silencesNotices);
    }

    /**
     * Returns a copy that also silences the notices to the patient (PA-074): those about its chart, or without a chart,
     * those about the access of the person who is barred. The trail says which were omitted.
     */
    public SetBlock silencingNotices() {
        return new SetBlock(chart, holder, account, email, terms, true);
    }

    /** Omits the address. */
    @Override
    public String toString() {
        return "SetBlock[" + chart + ", " + holder + ", " + account + ", " + (email == null ? "" : "redacted, ") + terms
                + (silencesNotices ? ", silences notices" : "") + "]";
    }
}
