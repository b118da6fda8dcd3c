package dev.portalaccess.model;

import java.util.Locale;

/**
 * The actions that entries of the audit trail record, {@link AuditEntry#action()}.
 *
 * <p>Actions are open values: a later version may bring more, so a page that shows a trail needs words for an action it
 * does not know. A refused command has the action {@link #refusalOf}; these entries stand outside the chains.
 */
public final class AuditAction {

    /** An invitation was issued. */
    public static final String INVITATION_ISSUED = "invitation.issued";

    /** A holder was reminded of an invitation. */
    public static final String INVITATION_REMINDED = "invitation.reminded";

    /** Staff ended an invitation. */
    public static final String INVITATION_CANCELLED = "invitation.cancelled";

    /** An invitation was replaced or forbidden; the reason says why. */
    public static final String INVITATION_VOIDED = "invitation.voided";

    /** Staff took on an overridable finding, named in the details. */
    public static final String RULE_WAIVED = "rule.waived";

    /** A link or a password was drawn for one attempt to deliver an invitation. */
    public static final String ATTEMPT_BEGUN = "attempt.begun";

    /** A member of staff began to print a letter that contains no secret. */
    public static final String LETTER_BEGUN = "letter.begun";

    /** The link or the password of one attempt was made void; the reason says why. */
    public static final String ATTEMPT_DROPPED = "attempt.dropped";

    /** A temporary user name and password were tried and counted; outside the chains. */
    public static final String CREDENTIALS_TRIED = "credentials.tried";

    /** A second fact was answered and counted before it was compared (PA-047); outside the chains. */
    public static final String SECOND_FACT_TRIED = "second-fact.tried";

    /** A temporary user name and password were right, and a ticket was issued. */
    public static final String CREDENTIALS_ACCEPTED = "credentials.accepted";

    /** A grant came into force. */
    public static final String ACCESS_ACTIVATED = "access.activated";

    /** An invitation was redeemed for a chart that the account could open already. */
    public static final String ACCESS_ALREADY_ACTIVE = "access.already-active";

    /** An invitation was redeemed, but one of its charts was not opened; the reason says why. */
    public static final String ACCESS_REFUSED = "access.refused";

    /** A grant came into force although what it was offered for has changed since; the reason says what. */
    public static final String ACCESS_GROUND_CHANGED = "access.ground-changed";

    /** The reach of a grant was lessened. */
    public static final String GRANT_NARROWED = "grant.narrowed";

    /** A grant was held back. */
    public static final String GRANT_HELD = "grant.held";

    /** One hold of a grant was released. */
    public static final String GRANT_RELEASED = "grant.released";

    /** Staff stated that a grant is still right. */
    public static final String GRANT_CONFIRMED = "grant.confirmed";

    /** A grant was given its last day. */
    public static final String GRANT_ENDING = "grant.ending";

    /** A revocation of more grants than one commit can write has begun. */
    public static final String REVOCATION_BEGUN = "grant.revocation-begun";

    /**
     * A record from before seals were used, or under a former key, was sealed; from here on it can be compared
     * (PA-115).
     */
    public static final String RECORD_SEALED = "record.sealed";

    /** A block was set (PA-075). */
    public static final String BLOCK_SET = "block.set";

    /** A block was lifted. */
    public static final String BLOCK_LIFTED = "block.lifted";

    /** A chart or a person was frozen (PA-072). */
    public static final String FREEZE_SET = "freeze.set";

    /** A freeze was lifted. */
    public static final String FREEZE_LIFTED = "freeze.lifted";

    /** Staff stated about a patient what an age alone does not tell (PA-094). */
    public static final String EXEMPTION_SET = "exemption.set";

    /** Such a statement was lifted. */
    public static final String EXEMPTION_LIFTED = "exemption.lifted";

    /** Staff exported what is stored about a person. */
    public static final String PERSON_EXPORTED = "person.exported";

    /** Staff erased a person's name, addresses and ids of the host. */
    public static final String PERSON_ERASED = "person.erased";
    /** The chart was merged into another, or another into it (PA-100). */
    public static final String CHART_MERGED = "chart.merged";

    /** Such a merge was undone. */
    public static final String CHART_UNMERGED = "chart.unmerged";

    /** The chart got another id, or was the one that got this id (PA-104). */
    public static final String CHART_RENUMBERED = "chart.renumbered";

    /** The chart was linked with another one (PA-104). */
    public static final String CHART_LINKED = "chart.linked";

    /** Such a link was undone. */
    public static final String CHART_UNLINKED = "chart.unlinked";

    /** The chart became another patient's (PA-104). */
    public static final String CHART_MOVED = "chart.moved";

    /** Coming changes by a patient's age were announced (PA-092). */
    public static final String AGE_ANNOUNCED = "age.announced";

    /**
     * It was reported that the practice's data was restored from a backup; every secret from before is void (PA-116).
     */
    public static final String BACKUP_RESTORED = "backup.restored";

    /** The rules of the portal that decide about access were reported, because they are others than before (PA-083). */
    public static final String POLICY_REPORTED = "policy.reported";

    /** A grant was taken back. */
    public static final String GRANT_REVOKED = "grant.revoked";

    /** The address that mail to a holder goes to was changed. */
    public static final String HOLDER_ADDRESS_CHANGED = "holder.address-changed";

    /** A holder was bound to another account. */
    public static final String HOLDER_ACCOUNT_CHANGED = "holder.login-changed";

    /** An appointment was noted on a registration that had been invited before. */
    public static final String REGISTRATION_APPOINTMENT_ADDED = "registration.appointment-added";

    /** A person completed a registration form. */
    public static final String REGISTRATION_CLAIMED = "registration.claimed";

    /** A registration waits for staff. */
    public static final String REGISTRATION_WAITING = "registration.waiting";

    /** A registration has a chart. */
    public static final String REGISTRATION_REGISTERED = "registration.registered";

    /** A registered patient has access. */
    public static final String REGISTRATION_GRANTED = "registration.granted";

    /** A request for access was submitted. */
    public static final String REQUEST_SUBMITTED = "request.submitted";

    /** A request for access was withdrawn by the actor who had submitted it. */
    public static final String REQUEST_WITHDRAWN = "request.withdrawn";

    /** A first member of staff approved a request for access; it waits for a second one. */
    public static final String REQUEST_ENDORSED = "request.endorsed";

    /** A request for access was approved, and the person enabled. */
    public static final String REQUEST_APPROVED = "request.approved";

    /** A request for access was rejected; the reason says why. */
    public static final String REQUEST_REJECTED = "request.rejected";

    /** Instructions for signing in were queued. */
    public static final String SIGN_IN_INSTRUCTIONS_QUEUED = "login-instructions.queued";

    /** A notice was queued. */
    public static final String NOTICE_QUEUED = "notice.queued";

    /** A change that the patient is told of was not announced; the reason says why. */
    public static final String NOTICE_OMITTED = "notice.omitted";

    /** Staff settled a message that was parked. */
    public static final String MESSAGE_SETTLED = "message.settled";

    /** A practice's own text was submitted. */
    public static final String TEXT_SUBMITTED = "text.submitted";

    /** A practice's own text was removed. */
    public static final String TEXT_REMOVED = "text.removed";

    /** A known invitation was not redeemed; outside the chains. */
    public static final String REDEEM_REFUSED = "redeem.refused";

    /** Right credentials of an invitation that has ended; outside the chains. */
    public static final String PRESENT_REFUSED = "present.refused";

    /** A registration was not granted but left to staff; outside the chains. */
    public static final String COMPLETE_REGISTRATION_REFUSED = "complete-registration.refused";

    private static final String REFUSED = ".refused";

    private AuditAction() {}

    /** Returns the action of a command that was refused, such as {@code enable.refused}. */
    public static String refusalOf(String command) {
        return command + REFUSED;
    }

    /** Returns the action of a registration that went to that step, such as {@link #REGISTRATION_CLAIMED}. */
    public static String of(RegistrationStep.Kind step) {
        return "registration." + step.name().toLowerCase(Locale.ROOT);
    }
}
