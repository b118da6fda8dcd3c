package dev.portalaccess.decision;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.GrantId;
import java.time.Instant;
import java.util.Optional;

/**
 * One reason for a refusal (PA-082), for staff and logs: it holds ids, codes and dates. What the person at the portal
 * reads should not depend on it.
 *
 * @param code an open value; those of this version are the constants
 * @param rule the number of the rule it comes from
 * @param grant the grant it concerns, if it concerns one
 * @param since from when it has stood against it, where that is known
 * @param until when it will no longer stand against it, where that is known
 */
public record RefusalReason(
        String code, String rule, Optional<GrantId> grant, Optional<Instant> since, Optional<Instant> until) {

    /** The login holds no grant on the chart and never did. */
    public static final String NO_GRANT = "NO_GRANT";

    /** The grant begins later. */
    public static final String NOT_YET = "NOT_YET";

    /** The grant has ended. */
    public static final String ENDED = "ENDED";

    /** The grant was taken back. */
    public static final String REVOKED = "REVOKED";

    /** Something holds the grant back; a ground for each hold. */
    public static final String HELD = "HELD";

    /** The holder or the login is barred from the chart; no other grant helps. */
    public static final String BLOCKED = "BLOCKED";

    /** The grant does not reach so far. */
    public static final String SCOPE_TOO_NARROW = "SCOPE_TOO_NARROW";

    /** This version cannot read how the grant stands. */
    public static final String STATE_UNKNOWN = "STATE_UNKNOWN";

    /** The chart is no longer in use. */
    public static final String CHART_CLOSED = "CHART_CLOSED";

    /** The host has no such chart. */
    public static final String CHART_UNKNOWN = "CHART_UNKNOWN";

    /** The store or the host's charts could not be read. */
    public static final String FACTS_UNAVAILABLE = "FACTS_UNAVAILABLE";

    /** Needs every part. */
    public RefusalReason {
        requireNonNull(code, "code");
        requireNonNull(rule, "rule");
        requireNonNull(grant, "grant");
        requireNonNull(since, "since");
        requireNonNull(until, "until");
    }
}
