package dev.portalaccess.finding;

/**
 * The codes of findings, {@link Finding#code()}, in the order of their rules.
 *
 * <p>Codes are open values: a later version may bring more, so code that switches on them needs a default. The severity
 * of a finding stands on the finding, since a policy can change it.
 */
public final class FindingCode {

    /** PA-001: The practice has no such chart. */
    public static final String CHART_UNKNOWN = "CHART_UNKNOWN";

    /** PA-001: The chart is closed. */
    public static final String CHART_CLOSED = "CHART_CLOSED";

    /**
     * PA-115: A stored record is not as the library wrote it, so nothing is done with it. Arguments: the kind of record
     * and its id.
     */
    public static final String SEAL_BROKEN = "SEAL_BROKEN";

    /** PA-116: The data was restored from a backup after the invitation was issued; it has to be issued again. */
    public static final String INVITED_BEFORE_RESTORE = "INVITED_BEFORE_RESTORE";

    /** PA-116: The instant of a backup lies in the future. */
    public static final String BACKUP_IN_FUTURE = "BACKUP_IN_FUTURE";

    /** PA-002: The chart names no guarantor who pays today. */
    public static final String GUARANTOR_NONE = "GUARANTOR_NONE";

    /** PA-002: The guarantor is the patient. */
    public static final String GUARANTOR_IS_PATIENT = "GUARANTOR_IS_PATIENT";

    /** PA-105: Only organizations pay for the patient. */
    public static final String GUARANTOR_IS_ORGANIZATION = "GUARANTOR_IS_ORGANIZATION";

    /** PA-105: Several guarantors are on offer, and the choice names none of them. */
    public static final String GUARANTOR_NOT_CHOSEN = "GUARANTOR_NOT_CHOSEN";

    /** PA-002: The guarantor has the patient's name, and a birth date is missing. */
    public static final String GUARANTOR_MAY_BE_PATIENT = "GUARANTOR_MAY_BE_PATIENT";

    /** PA-003: No other patient was chosen. */
    public static final String ANOTHER_PATIENT_MISSING = "ANOTHER_PATIENT_MISSING";

    /** PA-003: The other patient has no chart in the practice. */
    public static final String ANOTHER_PATIENT_UNKNOWN = "ANOTHER_PATIENT_UNKNOWN";

    /** PA-003: The other patient's chart is closed. */
    public static final String ANOTHER_PATIENT_CLOSED = "ANOTHER_PATIENT_CLOSED";

    /** PA-003: The other patient's chart is the chart itself. */
    public static final String ANOTHER_PATIENT_IS_THE_PATIENT = "ANOTHER_PATIENT_IS_THE_PATIENT";

    /** PA-004: The given name is missing. */
    public static final String GIVEN_NAME_MISSING = "GIVEN_NAME_MISSING";

    /** PA-004: The given name is too long or has a character that names do not have. */
    public static final String GIVEN_NAME_INVALID = "GIVEN_NAME_INVALID";

    /** PA-004: The family name is missing. */
    public static final String FAMILY_NAME_MISSING = "FAMILY_NAME_MISSING";

    /** PA-004: The family name is too long or has a character that names do not have. */
    public static final String FAMILY_NAME_INVALID = "FAMILY_NAME_INVALID";

    /** PA-004: A typed text is too long. */
    public static final String TEXT_TOO_LONG = "TEXT_TOO_LONG";

    /** PA-005: The command names no individual. */
    public static final String INDIVIDUALS_MISSING = "INDIVIDUALS_MISSING";

    /** PA-005: The command names too many individuals. */
    public static final String TOO_MANY_INDIVIDUALS = "TOO_MANY_INDIVIDUALS";

    /** PA-005: The command names one person twice. Argument: the number of the other entry. */
    public static final String SAME_HOLDER_TWICE = "SAME_HOLDER_TWICE";

    /** PA-007: The person has a live invitation to that chart. */
    public static final String CHART_ALREADY_INVITED = "CHART_ALREADY_INVITED";

    /** PA-008: The facts are others than the clerk was shown. */
    public static final String FACTS_CHANGED = "FACTS_CHANGED";

    /** PA-009: The patient is a minor. */
    public static final String PATIENT_IS_MINOR = "PATIENT_IS_MINOR";

    /** PA-009: The person who is to get access to another person's chart is a minor. */
    public static final String PROXY_IS_MINOR = "PROXY_IS_MINOR";

    /** PA-009: The patient is an adult, and no legal basis was stated. */
    public static final String ADULT_WITHOUT_BASIS = "ADULT_WITHOUT_BASIS";

    /** PA-010: No channel was chosen. */
    public static final String METHOD_MISSING = "METHOD_MISSING";

    /** PA-011: The e-mail address is missing. */
    public static final String EMAIL_MISSING = "EMAIL_MISSING";

    /** PA-018: The e-mail address is not one that mail can be sent to. */
    public static final String EMAIL_INVALID = "EMAIL_INVALID";

    /** PA-018: The e-mail address has characters that look alike. */
    public static final String EMAIL_SUSPICIOUS = "EMAIL_SUSPICIOUS";

    /** PA-018: The e-mail address has a character that is not seen. */
    public static final String EMAIL_HIDDEN_CHARACTER = "EMAIL_HIDDEN_CHARACTER";

    /** PA-018: The e-mail address has a letter that some mail servers damage. */
    public static final String EMAIL_LETTER_UNUSABLE = "EMAIL_LETTER_UNUSABLE";

    /** PA-019: Another person uses the same mailbox. */
    public static final String SHARED_ADDRESS = "SHARED_ADDRESS";

    /** PA-019: The patient is a minor, and the address may be a guarantor's, a relative's or another holder's. */
    public static final String MINOR_SHARES_ADDRESS = "MINOR_SHARES_ADDRESS";

    /** PA-019: A holder with the same name and address is on file. */
    public static final String POSSIBLE_DUPLICATE_HOLDER = "POSSIBLE_DUPLICATE_HOLDER";

    /** PA-020: The relationship to the patient is missing. */
    public static final String RELATIONSHIP_MISSING = "RELATIONSHIP_MISSING";

    /** PA-020: The patient's own relationship is not self. */
    public static final String RELATIONSHIP_NOT_SELF = "RELATIONSHIP_NOT_SELF";

    /** PA-020: Somebody else's relationship is self. */
    public static final String RELATIONSHIP_IS_SELF = "RELATIONSHIP_IS_SELF";

    /** PA-021: The code is not a relationship. */
    public static final String RELATIONSHIP_UNKNOWN = "RELATIONSHIP_UNKNOWN";

    /** PA-022: The policy demands a legal basis. */
    public static final String BASIS_MISSING = "BASIS_MISSING";

    /** PA-022: The reference to the evidence is too long or has a character that is not allowed. */
    public static final String EVIDENCE_INVALID = "EVIDENCE_INVALID";

    /** PA-025: A chart is ticked twice for one individual. */
    public static final String CHART_TICKED_TWICE = "CHART_TICKED_TWICE";

    /** PA-025: Too many charts are ticked for one individual. */
    public static final String TOO_MANY_CHARTS = "TOO_MANY_CHARTS";

    /** PA-026: A ticked chart is not on offer for that individual. */
    public static final String CHART_NOT_OFFERED = "CHART_NOT_OFFERED";

    /** PA-026: The person is barred from the chart. */
    public static final String HOLDER_BARRED = "HOLDER_BARRED";

    /** PA-030: The patient has access already. */
    public static final String ALREADY_ACTIVE = "ALREADY_ACTIVE";

    /** PA-045: After too many wrong passwords, only e-mail is left for that holder. */
    public static final String PRINT_TRIES_EXHAUSTED = "PRINT_TRIES_EXHAUSTED";

    /** PA-048: The person's access to the chart is held back. */
    public static final String ALREADY_HELD_BACK = "ALREADY_HELD_BACK";

    /** PA-050: The phone number is not one. */
    public static final String PHONE_INVALID = "PHONE_INVALID";

    /** PA-050: An invitation to register needs an e-mail address. */
    public static final String REGISTRATION_EMAIL_MISSING = "REGISTRATION_EMAIL_MISSING";

    /** PA-053: An invitation with an appointment needs an e-mail address. */
    public static final String APPOINTMENT_EMAIL_MISSING = "APPOINTMENT_EMAIL_MISSING";

    /** PA-054: The practice has no such registration. */
    public static final String REGISTRATION_UNKNOWN = "REGISTRATION_UNKNOWN";

    /** PA-056: The registration does not wait for staff. */
    public static final String REGISTRATION_NOT_WAITING = "REGISTRATION_NOT_WAITING";

    /** PA-056: The chart is not one of the registration's candidates. */
    public static final String CANDIDATE_UNKNOWN = "CANDIDATE_UNKNOWN";

    /** PA-062: The practice has no such invitation. */
    public static final String INVITATION_UNKNOWN = "INVITATION_UNKNOWN";

    /** PA-062: The invitation has ended or expired. */
    public static final String INVITATION_NOT_LIVE = "INVITATION_NOT_LIVE";

    /** PA-063: The new invitation leaves a chart out. Arguments: the chart, and why. */
    public static final String CHART_LEFT_OUT = "CHART_LEFT_OUT";

    /** PA-063: Nothing of the invitation is left to issue again. */
    public static final String NOTHING_TO_REISSUE = "NOTHING_TO_REISSUE";

    /** PA-064: The practice has no such holder. */
    public static final String HOLDER_UNKNOWN = "HOLDER_UNKNOWN";

    /** PA-064: The message goes to another address than the one that the host has on file for its reader. */
    public static final String ADDRESS_NOT_ON_FILE = "ADDRESS_NOT_ON_FILE";

    /** PA-073: The account may not do that on this chart, whether or not there is such a chart or such access. */
    public static final String NOT_ENTITLED = "NOT_ENTITLED";

    /** PA-074: The patient should be told of this, but the host's chart cannot be read; staff are to tell the patient. */
    public static final String PATIENT_NOT_TOLD = "PATIENT_NOT_TOLD";

    /** PA-074: The message does not wait for staff, or belongs to an invitation. */
    public static final String MESSAGE_NOT_PARKED = "MESSAGE_NOT_PARKED";

    /** PA-066: The invitation was not sent by e-mail. */
    public static final String REMINDER_NOT_BY_MAIL = "REMINDER_NOT_BY_MAIL";

    /** PA-066: The invitation has as many links as it may have. */
    public static final String REMINDED_ENOUGH = "REMINDED_ENOUGH";

    /** PA-070: The chart has no such grant. */
    public static final String GRANT_UNKNOWN = "GRANT_UNKNOWN";

    /** PA-070: The grant has ended or was revoked. */
    public static final String GRANT_NOT_OPEN = "GRANT_NOT_OPEN";

    /** PA-070: The grant has no such hold. */
    public static final String HOLD_UNKNOWN = "HOLD_UNKNOWN";

    /** PA-070: Staff did not place the hold. */
    public static final String HOLD_NOT_YOURS = "HOLD_NOT_YOURS";

    /** PA-070: The new scope is not within the present one, or equals it. */
    public static final String SCOPE_NOT_NARROWER = "SCOPE_NOT_NARROWER";

    /** PA-070: The last day has passed, or comes before the grant begins. */
    public static final String END_IN_PAST = "END_IN_PAST";

    /** PA-070: The reason is missing or not on the list, or "other" has no words. */
    public static final String REASON_INVALID = "REASON_INVALID";

    /** PA-071: The person has a live invitation that came by way of the chart. Argument: the invitation. */
    public static final String STILL_INVITED = "STILL_INVITED";

    /** PA-072: The chart or the person is frozen for the time being. */
    public static final String ACCESS_FROZEN = "ACCESS_FROZEN";

    /** PA-075: The block names no holder, no account and no mailbox. */
    public static final String BLOCK_NAMES_NOBODY = "BLOCK_NAMES_NOBODY";

    /** PA-075: There is no such block or freeze at that place. */
    public static final String RESTRICTION_UNKNOWN = "RESTRICTION_UNKNOWN";

    /** PA-075: The chart or the person has as many blocks or freezes as are kept. */
    public static final String TOO_MANY_RESTRICTIONS = "TOO_MANY_RESTRICTIONS";

    /** PA-075: Too many people share the mailbox for a block on all charts. */
    public static final String MAILBOX_TOO_SHARED = "MAILBOX_TOO_SHARED";

    /** PA-076: The grant was used since, may have been used, or is no longer in force. */
    public static final String USED_MEANWHILE = "USED_MEANWHILE";

    /** PA-077: A hold of the grant is due for a review, and the day of its next review is missing. */
    public static final String REVIEW_DAY_MISSING = "REVIEW_DAY_MISSING";

    /** PA-077: The day of the next review is not after today. */
    public static final String REVIEW_DAY_PAST = "REVIEW_DAY_PAST";

    /** PA-078: The practice has no such request for access, or it is somebody else's. */
    public static final String ACCESS_REQUEST_UNKNOWN = "ACCESS_REQUEST_UNKNOWN";

    /** PA-078: The request for access does not wait any more. */
    public static final String ACCESS_REQUEST_NOT_WAITING = "ACCESS_REQUEST_NOT_WAITING";

    /** The nominator may not nominate any more (PA-078). */
    public static final String REQUESTER_NOT_ENTITLED = "REQUESTER_NOT_ENTITLED";

    /** PA-078: Too many requests for access wait, or were submitted lately. Argument: how many there may be. */
    public static final String TOO_MANY_ACCESS_REQUESTS = "TOO_MANY_ACCESS_REQUESTS";

    /** PA-079: The actor has submitted the request, or approved it before; somebody else has to approve it. */
    public static final String SAME_APPROVER = "SAME_APPROVER";

    /** PA-079: The actor is the person who is to get access, or has the mailbox that the message goes to. */
    public static final String BENEFICIARY_IS_ACTOR = "BENEFICIARY_IS_ACTOR";

    /** PA-090: The patient is too young for an account of their own. */
    public static final String OWN_ACCOUNT_TOO_EARLY = "OWN_ACCOUNT_TOO_EARLY";

    /** PA-090: At the patient's age, the access would permit less than it says. */
    public static final String LESS_AT_THIS_AGE = "LESS_AT_THIS_AGE";

    /** PA-090: At the patient's age, the access would permit nothing. */
    public static final String NOTHING_AT_THIS_AGE = "NOTHING_AT_THIS_AGE";

    /** PA-090: The patient is, or may be, too young for a consent that counts. Argument: the youngest age. */
    public static final String CONSENT_TOO_EARLY = "CONSENT_TOO_EARLY";

    /** PA-092: The day that an invitation is prepared for is not ahead, or too far. Argument: the most days ahead. */
    public static final String STAGE_DAY_INVALID = "STAGE_DAY_INVALID";

    /** PA-092: What was prepared for a day cannot be approved before it. Argument: the day. */
    public static final String REQUEST_NOT_DUE = "REQUEST_NOT_DUE";

    /** PA-094: There is no such statement about the patient. */
    public static final String EXEMPTION_UNKNOWN = "EXEMPTION_UNKNOWN";

    /** PA-094: As many statements as are kept stand on the chart. */
    public static final String TOO_MANY_EXEMPTIONS = "TOO_MANY_EXEMPTIONS";

    /** PA-100: A message has, or a chart would have, too many events. Argument: the most that are allowed. */
    public static final String TOO_MANY_EVENTS = "TOO_MANY_EVENTS";

    /** PA-100: Another event was reported under this id. */
    public static final String EVENT_ID_REUSED = "EVENT_ID_REUSED";

    /** PA-100: The chart would lead back to itself. */
    public static final String MERGE_CYCLE = "MERGE_CYCLE";

    /** PA-100: The chart was merged or renumbered before, and its id leads to another chart. */
    public static final String CHART_MERGED_ALREADY = "CHART_MERGED_ALREADY";

    /** PA-100: The chart is not merged into another, so there is nothing to undo. */
    public static final String CHART_NOT_MERGED = "CHART_NOT_MERGED";

    /** PA-104: The two charts are not linked. */
    public static final String CHART_NOT_LINKED = "CHART_NOT_LINKED";

    /** PA-104: A chart cannot get an id that people already have access under. */
    public static final String CHART_IN_USE = "CHART_IN_USE";

    /** PA-096: It is not known whether the patient is old enough for an account of their own. */
    public static final String OWN_ACCOUNT_AGE_UNKNOWN = "OWN_ACCOUNT_AGE_UNKNOWN";

    /** PA-106: The person has access to a chart, which ends first. */
    public static final String PERSON_HAS_ACCESS = "PERSON_HAS_ACCESS";

    /** PA-106: The person has an invitation that has not ended. */
    public static final String PERSON_IS_INVITED = "PERSON_IS_INVITED";

    /** PA-106: A request or a registration of the person waits. */
    public static final String PERSON_IS_WAITING = "PERSON_IS_WAITING";
    /** PA-103: The row names no account of the former user, or none that can be an id. */
    public static final String ACCOUNT_MISSING = "ACCOUNT_MISSING";

    /** PA-103: The former portal knew another name or birth date of the person. */
    public static final String PERSON_DIFFERS = "PERSON_DIFFERS";

    /** PA-103: A person with another name uses the account in this practice. */
    public static final String ACCOUNT_OF_ANOTHER = "ACCOUNT_OF_ANOTHER";

    /** PA-103: The person opens the chart with another account already. */
    public static final String ACCOUNT_DIFFERS = "ACCOUNT_DIFFERS";

    /** PA-103: Access of the person to the chart was revoked here. */
    public static final String REVOKED_BEFORE = "REVOKED_BEFORE";

    /** PA-117: The mailbox has reached the limit of messages. Argument: how many there may be. */
    public static final String TOO_MANY_MESSAGES = "TOO_MANY_MESSAGES";

    /** PA-123: No such message waits. */
    public static final String MESSAGE_UNKNOWN = "MESSAGE_UNKNOWN";

    /** PA-124: The holder has reached the limit of invitations. Argument: how many there were. */
    public static final String TOO_MANY_INVITATIONS = "TOO_MANY_INVITATIONS";

    /** PA-130: The idempotency key is too long or has a character that is not allowed. */
    public static final String REQUEST_NAME_INVALID = "REQUEST_NAME_INVALID";

    /** PA-130: Another request has used the idempotency key. */
    public static final String REQUEST_NAME_REUSED = "REQUEST_NAME_REUSED";

    /** PA-132: The host's staff rights do not allow it. */
    public static final String NOT_ALLOWED = "NOT_ALLOWED";

    /** PA-132: The host has no such practice. */
    public static final String PRACTICE_UNKNOWN = "PRACTICE_UNKNOWN";

    /** PA-140: The title is missing. */
    public static final String TEXT_TITLE_MISSING = "TEXT_TITLE_MISSING";

    /** PA-140: The body is missing. */
    public static final String TEXT_BODY_MISSING = "TEXT_BODY_MISSING";

    /** PA-140: The text is too long. Argument: how many characters it may have. */
    public static final String TEXT_LONGER_THAN = "TEXT_LONGER_THAN";

    /** PA-140: The text has an unknown placeholder. Argument: the name between its braces. */
    public static final String PLACEHOLDER_UNKNOWN = "PLACEHOLDER_UNKNOWN";

    /** PA-140: The text lacks a placeholder. Argument: the placeholder. */
    public static final String PLACEHOLDER_MISSING = "PLACEHOLDER_MISSING";

    /** PA-140: The title has a placeholder that may not stand there. Argument: the placeholder. */
    public static final String PLACEHOLDER_NOT_IN_TITLE = "PLACEHOLDER_NOT_IN_TITLE";

    /** PA-140: A placeholder does not stand alone in its paragraph. Argument: the placeholder. */
    public static final String PLACEHOLDER_NOT_ALONE = "PLACEHOLDER_NOT_ALONE";

    /** PA-140: A placeholder stands in the text more than once. Argument: the placeholder. */
    public static final String PLACEHOLDER_TWICE = "PLACEHOLDER_TWICE";

    /** PA-140: Braces do not match. */
    public static final String TEMPLATE_UNREADABLE = "TEMPLATE_UNREADABLE";

    /** PA-140: Something other than a name stands between braces. */
    public static final String TEMPLATE_LOGIC = "TEMPLATE_LOGIC";

    /** PA-140: The text has markup that is not allowed. Argument: the element. */
    public static final String MARKUP_NOT_ALLOWED = "MARKUP_NOT_ALLOWED";

    /** PA-140: The markup is not complete. Argument: the line. */
    public static final String MARKUP_UNREADABLE = "MARKUP_UNREADABLE";

    /** PA-140: The text links to another web site. Argument: its host, or a question mark. */
    public static final String LINK_TO_ANOTHER_HOST = "LINK_TO_ANOTHER_HOST";

    /** PA-140: The practice does not write in that language. */
    public static final String LANGUAGE_NOT_WRITTEN = "LANGUAGE_NOT_WRITTEN";

    /** PA-140: The host's texts cannot be changed here. */
    public static final String TEXTS_READ_ONLY = "TEXTS_READ_ONLY";

    /** PA-140: Somebody else has changed the text. */
    public static final String TEXT_CHANGED = "TEXT_CHANGED";

    /** PA-145: A typed text has a character that no text may have. */
    public static final String TEXT_UNREADABLE = "TEXT_UNREADABLE";

    private FindingCode() {}
}
