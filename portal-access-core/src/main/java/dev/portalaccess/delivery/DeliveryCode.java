package dev.portalaccess.delivery;

import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.spi.TransportAnswer.Concern;
import java.util.Arrays;
import java.util.Locale;

/**
 * The codes by which the library says why a message waits, was withdrawn or was parked, in
 * {@link dev.portalaccess.model.Message.Progress}, {@link PrintOutcome} and the audit trail.
 *
 * <p>Codes are open values: a later version may bring more, and mailers and printers add codes of their own, so a work
 * list needs words for a code it does not know. A mailer's code has {@code sender:}, {@code server:} or
 * {@code settings:} before it if it concerns more than the one message; see {@link #concernOf}.
 */
public final class DeliveryCode {

    /** The message could not be composed. */
    public static final String NOT_READY = "not-ready";

    /** The message or its invitation is not as the library wrote it, so it is not sent (PA-115). */
    public static final String SEAL_BROKEN = "seal-broken";

    /** The practice's own record is not as the library wrote it; its messages wait until the row is put back (PA-115). */
    public static final String PRACTICE_BROKEN = "practice-broken";

    /** The practice has restored a backup since its invitation was issued, so it is not sent (PA-116). */
    public static final String BACKUP_RESTORED = "backup-restored";

    /** Too many passwords were being hashed; it can be tried again soon. */
    public static final String BUSY = "busy";

    /** The digest of its secret could not be stored, so it was not sent. */
    public static final String NOT_STORED = "not-stored";

    /** The transport did not take it. */
    public static final String NOT_TAKEN = "not-taken";

    /** The transport threw an exception, so the outcome is unknown. */
    public static final String EXCEPTION = "exception";

    /** Another worker has taken it over. */
    public static final String OVERTAKEN = "overtaken";

    /** The invitation kept changing. */
    public static final String CHANGED_MEANWHILE = "changed-meanwhile";

    /** The mail came back. */
    public static final String BOUNCED = "bounced";

    /** An attempt is under way. */
    public static final String ATTEMPT_BEGUN = "attempt-begun";

    /** A worker stopped while printing; the letter may have come out. */
    public static final String ATTEMPT_UNFINISHED = "attempt-unfinished";

    /** It was tried as often as the policy allows. */
    public static final String ATTEMPTS_USED_UP = "attempts-used-up";

    /** The invitation has as many links under way as it may have. */
    public static final String THREE_ATTEMPTS = "three-attempts";

    /** Its window has ended, or its invitation has expired. */
    public static final String WINDOW_OVER = "window-over";

    /** Its invitation is no longer on record. */
    public static final String INVITATION_PURGED = "invitation-purged";

    /** Its invitation was redeemed. */
    public static final String INVITATION_REDEEMED = "invitation-redeemed";

    /** Its invitation was cancelled. */
    public static final String INVITATION_CANCELLED = "invitation-cancelled";

    /** Its invitation was voided. */
    public static final String INVITATION_VOIDED = "invitation-voided";

    /** This version cannot read the state of its invitation. */
    public static final String INVITATION_UNRECOGNISED = "invitation-unrecognised";

    /** There is no address that the reader has alone, so staff are to tell the reader (PA-074). */
    public static final String NO_OWN_ADDRESS = "no-own-address";

    /** The mailbox has got as many mails as the policy allows, so staff are to tell the reader (PA-117). */
    public static final String TOO_MANY_MESSAGES = "too-many-messages";

    /** Staff have settled it (PA-074). */
    public static final String SETTLED = "settled";

    private DeliveryCode() {}

    /** Returns the code of a message whose invitation is in that state, such as {@link #INVITATION_REDEEMED}. */
    public static String of(InvitationState.Kind state) {
        return "invitation-" + state.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the code of an answer, such as {@code 4.2.2}, or {@code sender:5.4.5} if it concerns all messages. */
    public static String of(TransportAnswer answer) {
        return prefix(answer.concern()) + answer.code();
    }

    /** Returns what the code of a message concerns: {@code MESSAGE} unless it has one of the three prefixes. */
    public static Concern concernOf(String code) {
        return Arrays.stream(Concern.values())
                .filter(concern -> concern != Concern.MESSAGE && code.startsWith(prefix(concern)))
                .findFirst()
                .orElse(Concern.MESSAGE);
    }

    /** Returns the code as the mailer gave it, without the prefix. */
    public static String withoutConcern(String code) {
        return code.substring(prefix(concernOf(code)).length());
    }

    private static String prefix(Concern concern) {
        return concern == Concern.MESSAGE ? "" : concern.name().toLowerCase(Locale.ROOT) + ":";
    }
}
