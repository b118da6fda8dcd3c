package dev.portalaccess.internal.engine;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.Severity;
import java.util.List;

/** The findings of the rules. The constant's name is the code of the finding. */
public enum FindingDefinition {
    CHART_UNKNOWN("PA-001"),
    CHART_CLOSED("PA-001"),
    /** Arguments: the kind of record and its id. */
    SEAL_BROKEN("PA-115"),
    INVITED_BEFORE_RESTORE("PA-116"),
    BACKUP_IN_FUTURE("PA-116"),
    GUARANTOR_NONE("PA-002"),
    GUARANTOR_IS_PATIENT("PA-002"),
    GUARANTOR_IS_ORGANIZATION("PA-105"),
    GUARANTOR_NOT_CHOSEN("PA-105"),
    GUARANTOR_MAY_BE_PATIENT("PA-002", Severity.WARNING),
    ANOTHER_PATIENT_MISSING("PA-003"),
    ANOTHER_PATIENT_UNKNOWN("PA-003"),
    ANOTHER_PATIENT_CLOSED("PA-003"),
    ANOTHER_PATIENT_IS_THE_PATIENT("PA-003"),
    GIVEN_NAME_MISSING("PA-004"),
    GIVEN_NAME_INVALID("PA-004"),
    FAMILY_NAME_MISSING("PA-004"),
    FAMILY_NAME_INVALID("PA-004"),
    TEXT_TOO_LONG("PA-004"),
    INDIVIDUALS_MISSING("PA-005"),
    TOO_MANY_INDIVIDUALS("PA-005"),
    /** Argument: the number of the other individual, counted from 1. */
    SAME_HOLDER_TWICE("PA-005"),
    CHART_ALREADY_INVITED("PA-007"),
    FACTS_CHANGED("PA-008"),
    PATIENT_IS_MINOR("PA-009", Severity.WARNING),
    PROXY_IS_MINOR("PA-009", Severity.WARNING),
    ADULT_WITHOUT_BASIS("PA-009", Severity.WARNING),

    METHOD_MISSING("PA-010"),
    EMAIL_MISSING("PA-011"),
    EMAIL_INVALID("PA-018"),
    EMAIL_SUSPICIOUS("PA-018"),
    /** Argument: the code point and its name. */
    EMAIL_HIDDEN_CHARACTER("PA-018"),
    EMAIL_LETTER_UNUSABLE("PA-018"),
    SHARED_ADDRESS("PA-019", Severity.WARNING),
    MINOR_SHARES_ADDRESS("PA-019", Severity.WARNING),
    POSSIBLE_DUPLICATE_HOLDER("PA-019", Severity.WARNING),

    RELATIONSHIP_MISSING("PA-020"),
    RELATIONSHIP_NOT_SELF("PA-020"),
    RELATIONSHIP_IS_SELF("PA-020"),
    RELATIONSHIP_UNKNOWN("PA-021"),
    BASIS_MISSING("PA-022"),
    EVIDENCE_INVALID("PA-022"),
    CHART_TICKED_TWICE("PA-025"),
    TOO_MANY_CHARTS("PA-025"),
    CHART_NOT_OFFERED("PA-026"),
    HOLDER_BARRED("PA-026"),

    ALREADY_ACTIVE("PA-030"),
    PRINT_TRIES_EXHAUSTED("PA-045"),
    ALREADY_HELD_BACK("PA-048"),

    PHONE_INVALID("PA-050"),
    REGISTRATION_EMAIL_MISSING("PA-050"),
    APPOINTMENT_EMAIL_MISSING("PA-053"),
    REGISTRATION_UNKNOWN("PA-054"),
    REGISTRATION_NOT_WAITING("PA-056"),
    CANDIDATE_UNKNOWN("PA-056"),

    INVITATION_UNKNOWN("PA-062"),
    INVITATION_NOT_LIVE("PA-062"),
    /** Arguments: the chart, and the reason why it is left out. */
    CHART_LEFT_OUT("PA-063", Severity.WARNING),
    NOTHING_TO_REISSUE("PA-063"),
    HOLDER_UNKNOWN("PA-064"),
    ADDRESS_NOT_ON_FILE("PA-064", Severity.WARNING),
    NOT_ENTITLED("PA-073"),
    PATIENT_NOT_TOLD("PA-074", Severity.WARNING),
    MESSAGE_NOT_PARKED("PA-074"),
    REMINDER_NOT_BY_MAIL("PA-066"),
    REMINDED_ENOUGH("PA-066"),

    GRANT_UNKNOWN("PA-070"),
    GRANT_NOT_OPEN("PA-070"),
    HOLD_UNKNOWN("PA-070"),
    HOLD_NOT_YOURS("PA-070"),
    SCOPE_NOT_NARROWER("PA-070"),
    END_IN_PAST("PA-070"),
    REASON_INVALID("PA-070"),
    /** Argument: the invitation. */
    STILL_INVITED("PA-071", Severity.WARNING),
    ACCESS_FROZEN("PA-072"),
    BLOCK_NAMES_NOBODY("PA-075"),
    RESTRICTION_UNKNOWN("PA-075"),
    /** Argument: the number allowed. */
    TOO_MANY_RESTRICTIONS("PA-075"),
    /** Argument: the number of people. */
    MAILBOX_TOO_SHARED("PA-075"),
    USED_MEANWHILE("PA-076"),
    REVIEW_DAY_MISSING("PA-077"),
    REVIEW_DAY_PAST("PA-077"),

    ACCESS_REQUEST_UNKNOWN("PA-078"),
    ACCESS_REQUEST_NOT_WAITING("PA-078"),
    REQUESTER_NOT_ENTITLED("PA-078"),
    /** Argument: the number allowed. */
    TOO_MANY_ACCESS_REQUESTS("PA-078"),
    SAME_APPROVER("PA-079"),
    BENEFICIARY_IS_ACTOR("PA-079"),

    /** Argument: the age in years. */
    OWN_ACCOUNT_TOO_EARLY("PA-090"),
    /** Argument: the law or guidance. */
    LESS_AT_THIS_AGE("PA-090", Severity.WARNING),
    /** Argument: the law or guidance. */
    NOTHING_AT_THIS_AGE("PA-090", Severity.WARNING),
    /** Argument: the age in years. */
    CONSENT_TOO_EARLY("PA-090", Severity.OVERRIDABLE),
    /** Argument: the most days ahead. */
    STAGE_DAY_INVALID("PA-092"),
    /** Argument: the day. */
    REQUEST_NOT_DUE("PA-092"),
    EXEMPTION_UNKNOWN("PA-094"),
    /** Argument: the number allowed. */
    TOO_MANY_EXEMPTIONS("PA-094"),

    /** Argument: the most events of one message, or of one chart. */
    TOO_MANY_EVENTS("PA-100"),
    EVENT_ID_REUSED("PA-100"),
    MERGE_CYCLE("PA-100"),
    CHART_MERGED_ALREADY("PA-100"),
    CHART_NOT_MERGED("PA-100"),
    CHART_NOT_LINKED("PA-104"),
    CHART_IN_USE("PA-104"),
    /** Argument: the age in years. */
    OWN_ACCOUNT_AGE_UNKNOWN("PA-096", Severity.OVERRIDABLE),
    PERSON_HAS_ACCESS("PA-106"),
    PERSON_IS_INVITED("PA-106"),
    PERSON_IS_WAITING("PA-106"),

    ACCOUNT_MISSING("PA-103"),
    PERSON_DIFFERS("PA-103", Severity.OVERRIDABLE),
    ACCOUNT_OF_ANOTHER("PA-103", Severity.OVERRIDABLE),
    ACCOUNT_DIFFERS("PA-103"),
    REVOKED_BEFORE("PA-103"),
    /** Argument: the number allowed in 24 hours. */
    TOO_MANY_MESSAGES("PA-117", Severity.OVERRIDABLE),
    MESSAGE_UNKNOWN("PA-123"),
    /** Argument: the number allowed in 24 hours. */
    TOO_MANY_INVITATIONS("PA-124", Severity.OVERRIDABLE),

    REQUEST_NAME_INVALID("PA-130"),
    REQUEST_NAME_REUSED("PA-130"),
    NOT_ALLOWED("PA-132"),
    PRACTICE_UNKNOWN("PA-132"),

    TEXT_TITLE_MISSING("PA-140"),
    TEXT_BODY_MISSING("PA-140"),
    /** Argument: the maximum number of characters. */
    TEXT_LONGER_THAN("PA-140"),
    /** Argument: the name between the braces. */
    PLACEHOLDER_UNKNOWN("PA-140"),
    /** Argument: the placeholder, as for the next three. */
    PLACEHOLDER_MISSING("PA-140"),
    PLACEHOLDER_NOT_IN_TITLE("PA-140"),
    PLACEHOLDER_NOT_ALONE("PA-140"),
    PLACEHOLDER_TWICE("PA-140"),
    TEMPLATE_UNREADABLE("PA-140"),
    TEMPLATE_LOGIC("PA-140"),
    /** Argument: the element. */
    MARKUP_NOT_ALLOWED("PA-140"),
    /** Argument: the line. */
    MARKUP_UNREADABLE("PA-140"),
    /** Argument: the host, or a question mark. */
    LINK_TO_ANOTHER_HOST("PA-140"),
    LANGUAGE_NOT_WRITTEN("PA-140"),
    TEXTS_READ_ONLY("PA-140"),
    TEXT_CHANGED("PA-140"),
    /** Argument: the code point and its name. */
    TEXT_UNREADABLE("PA-145");

    private final String rule;
    private final Severity severity;

    FindingDefinition(String rule) {
        this(rule, Severity.ERROR);
    }

    FindingDefinition(String rule, Severity severity) {
        this.rule = rule;
        this.severity = severity;
    }

    /** Returns the number of the rule. */
    public String rule() {
        return rule;
    }

    /** Returns the severity, unless the policy sets another. */
    public Severity severity() {
        return severity;
    }

    /**
     * Returns the finding at that place in the request.
     *
     * @param arguments ids, dates, limits or numbers that a reader understands, never a path; never anything personal
     */
    public Finding at(String path, String... arguments) {
        return found(severity, path, arguments);
    }

    /** Returns the same as {@link #at}, but as a finding that a reason overrides. */
    public Finding overridableAt(String path, String... arguments) {
        return found(Severity.OVERRIDABLE, path, arguments);
    }

    private Finding found(Severity as, String path, String... arguments) {
        return new Finding(name(), as, rule, path, List.of(arguments));
    }
}
