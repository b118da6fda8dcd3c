package dev.portalaccess.decision;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.id.GrantId;
import java.time.Instant;
import java.util.Optional;

/**
 * One reason for a refusal (PA-082), for staff and logs: it contains ids, codes and dates. The text that the person at
 * the portal reads should not depend on it.
 *
 * @param code an open value, with the constants of this version below
 * @param rule the number of the rule
 * @param grant the grant it concerns, if any
 * @param since the instant when the reason began to apply, if known
 * @param until the instant when the reason will stop applying, if known
 * @param obligation the obligation it concerns, if any
 */
public record RefusalReason(
        String code,
        String rule,
        Optional<GrantId> grant,
        Optional<Instant> since,
        Optional<Instant> until,
        Optional<Obligation> obligation) {

    /** The account does not hold a grant on the chart. */
    public static final String NO_GRANT = "NO_GRANT";

    /** The grant begins later. */
    public static final String NOT_YET = "NOT_YET";

    /** The grant has ended. */
    public static final String ENDED = "ENDED";

    /** The grant was revoked. */
    public static final String REVOKED = "REVOKED";

    /** The grant is held; there is one reason for each hold. */
    public static final String HELD = "HELD";

    /** The holder or the account is barred from the chart; no other grant overrides this. */
    public static final String BLOCKED = "BLOCKED";

    /** The chart or the person is frozen; no grant overrides this (PA-072). */
    public static final String FROZEN = "FROZEN";

    /** The patient's age leaves less of the grant than the use needs (PA-090). */
    public static final String AGE_LIMITED = "AGE_LIMITED";

    /** At the patient's age the grant waits for a review (PA-090). */
    public static final String AGE_HELD = "AGE_HELD";

    /** At the patient's age the grant has ended (PA-090). */
    public static final String AGE_ENDED = "AGE_ENDED";

    /** The grant does not cover the requested use. */
    public static final String SCOPE_TOO_NARROW = "SCOPE_TOO_NARROW";

    /**
     * The grant permits the use, or a part of it, to a caller that honours the {@link #obligation}, and this caller
     * does not say that it does (PA-086).
     */
    public static final String OBLIGATION_NOT_HONOURED = "OBLIGATION_NOT_HONOURED";

    /** The policy does not know the area that the use is about (PA-081). */
    public static final String AREA_UNKNOWN = "AREA_UNKNOWN";

    /** This version cannot read the state of the grant. */
    public static final String STATE_UNKNOWN = "STATE_UNKNOWN";

    /** A stored record is not as the library wrote it, so it permits nothing (PA-115). */
    public static final String SEAL_BROKEN = "SEAL_BROKEN";

    /** The chart is closed. */
    public static final String CHART_CLOSED = "CHART_CLOSED";

    /** The host has no such chart. */
    public static final String CHART_UNKNOWN = "CHART_UNKNOWN";

    /** The store or the host's charts could not be read. */
    public static final String FACTS_UNAVAILABLE = "FACTS_UNAVAILABLE";

    /**
     * The decision could not be recorded, and nothing is permitted that is not recorded (PA-112). It would have been a
     * permission.
     */
    public static final String ACCESS_NOT_RECORDED = "ACCESS_NOT_RECORDED";

    public RefusalReason {
        requireNonNull(code, "code");
        requireNonNull(rule, "rule");
        requireNonNull(grant, "grant");
        requireNonNull(since, "since");
        requireNonNull(until, "until");
        requireNonNull(obligation, "obligation");
    }

    /** Creates a reason that concerns no obligation. */
    public RefusalReason(
            String code, String rule, Optional<GrantId> grant, Optional<Instant> since, Optional<Instant> until) {
        this(code, rule, grant, since, until, Optional.empty());
    }
}
