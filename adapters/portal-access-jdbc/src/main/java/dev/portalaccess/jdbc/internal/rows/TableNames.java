package dev.portalaccess.jdbc.internal.rows;

/** The names of the tables. */
public final class TableNames {

    /** The charts. */
    public static final String CHART = "portal_chart";

    /** The current grants. */
    public static final String GRANT = "portal_grant";

    /** The former versions of grants. */
    public static final String FORMER_GRANT = "portal_former_grant";

    /** Grants that can never permit again. */
    public static final String CLOSED_GRANT = "portal_closed_grant";

    /** The invitations. */
    public static final String INVITATION = "portal_invitation";

    /** The charts of the pending grants of invitations. */
    public static final String INVITATION_CHART = "portal_invitation_chart";

    /** The holders. */
    public static final String HOLDER = "portal_holder";

    /** The accounts that holders use or have used besides their own. */
    public static final String OTHER_ACCOUNT = "portal_other_account";

    /** The registrations. */
    public static final String REGISTRATION = "portal_registration";

    /** The requests for access. */
    public static final String ACCESS_REQUEST = "portal_access_request";

    /** The keys and their owners. */
    public static final String KEY = "portal_key";

    /** The ends of the practices' own chains. */
    public static final String PRACTICE = "portal_practice";

    /** The audit entries. */
    public static final String AUDIT_ENTRY = "portal_audit_entry";

    /** The beginnings of chains. */
    public static final String TRAIL_START = "portal_trail_start";

    /** The messages. */
    public static final String MESSAGE = "portal_message";

    /** The receipts. */
    public static final String RECEIPT = "portal_receipt";

    /** The practices' own texts. */
    public static final String PRACTICE_TEXT = "portal_practice_text";

    /** The days of the last uses of charts. */
    public static final String USE = "portal_use";

    /** The records of decisions that wait for the host's log. */
    public static final String ACCESS_SPOOL = "portal_access_spool";

    /** The feeds of changes of access. */
    public static final String FEED = "portal_feed";

    /** The numbers of the last commits in feeds. */
    public static final String FEED_TURN = "portal_feed_turn";

    /** The last entries that purges have removed from feeds. */
    public static final String FEED_START = "portal_feed_start";

    private TableNames() {}
}
