package dev.portalaccess.jdbc.internal.rows;

/** The tables. */
public final class TableNames {

    /** Charts. */
    public static final String CHART = "portal_chart";

    /** Grants as they stand. */
    public static final String GRANT = "portal_grant";

    /** Grants as they stood. */
    public static final String FORMER_GRANT = "portal_former_grant";

    /** Invitations. */
    public static final String INVITATION = "portal_invitation";

    /** The charts of the pending grants of invitations. */
    public static final String INVITATION_CHART = "portal_invitation_chart";

    /** Holders. */
    public static final String HOLDER = "portal_holder";

    /** Registrations. */
    public static final String REGISTRATION = "portal_registration";

    /** Keys and who has them. */
    public static final String KEY = "portal_key";

    /** The ends of practices' own chains. */
    public static final String PRACTICE = "portal_practice";

    /** Audit entries. */
    public static final String AUDIT_ENTRY = "portal_audit_entry";

    /** Where chains begin. */
    public static final String TRAIL_START = "portal_trail_start";

    /** Messages. */
    public static final String MESSAGE = "portal_message";

    /** Receipts. */
    public static final String RECEIPT = "portal_receipt";

    /** Practices' own texts. */
    public static final String PRACTICE_TEXT = "portal_practice_text";

    private TableNames() {}
}
