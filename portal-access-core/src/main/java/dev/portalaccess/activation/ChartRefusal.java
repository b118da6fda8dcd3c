package dev.portalaccess.activation;

/**
 * The codes that say in the audit trail why a chart was not opened, as the reason of
 * {@link dev.portalaccess.model.AuditAction#ACCESS_REFUSED} and of a registration that was left to staff. They are for
 * staff, never for the person at the portal.
 *
 * <p>Codes are open values: a later version may bring more.
 */
public final class ChartRefusal {

    /** The host no longer has the chart. */
    public static final String CHART_UNKNOWN = "CHART_UNKNOWN";

    /** The chart was merged into another one. */
    public static final String CHART_MERGED = "CHART_MERGED";

    /** The chart is closed. */
    public static final String CHART_CLOSED = "CHART_CLOSED";

    /** The holder, the account or one of their mailboxes is barred from the chart. */
    public static final String HOLDER_BARRED = "HOLDER_BARRED";

    /** The chart or the person is frozen for a time. */
    public static final String FROZEN = "FROZEN";

    /** A grant of the person on the chart is held back. */
    public static final String HELD_BACK = "HELD_BACK";

    /** A grant of the person on the chart was revoked after the invitation was issued. */
    public static final String REVOKED_SINCE = "REVOKED_SINCE";

    /** This version cannot read the state of a grant of the person on the chart. */
    public static final String STATE_UNKNOWN = "STATE_UNKNOWN";

    /** The person has access to the chart through another account. */
    public static final String OTHER_LOGIN = "OTHER_LOGIN";

    /** The patient is, or may be, too young for an own account. */
    public static final String TOO_YOUNG = "TOO_YOUNG";

    /** The patient has reached an age since the invitation was issued, and staff have to decide again. */
    public static final String AGE_REACHED = "AGE_REACHED";

    private ChartRefusal() {}
}
