package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

/**
 * The reach of a grant: one {@link AccessLevel} for each {@link ChartArea} (PA-081).
 *
 * @param appointments the level for {@link ChartArea#APPOINTMENTS}
 * @param messages the level for {@link ChartArea#MESSAGES}
 * @param clinical the level for {@link ChartArea#CLINICAL}
 * @param billing the level for {@link ChartArea#BILLING}
 */
public record Scope(AccessLevel appointments, AccessLevel messages, AccessLevel clinical, AccessLevel billing) {

    /** Full use of every area: the default of a new grant. */
    public static final Scope FULL = new Scope(AccessLevel.ACT, AccessLevel.ACT, AccessLevel.ACT, AccessLevel.ACT);

    /** Viewing of every area, nothing else. */
    public static final Scope VIEW_ONLY =
            new Scope(AccessLevel.VIEW, AccessLevel.VIEW, AccessLevel.VIEW, AccessLevel.VIEW);

    /** Bills and payments, nothing else. */
    public static final Scope BILLING_ONLY =
            new Scope(AccessLevel.NONE, AccessLevel.NONE, AccessLevel.NONE, AccessLevel.ACT);

    /** Appointments, nothing else. */
    public static final Scope APPOINTMENTS_ONLY =
            new Scope(AccessLevel.ACT, AccessLevel.NONE, AccessLevel.NONE, AccessLevel.NONE);

    /** No access: the start of a sum of scopes. */
    public static final Scope NOTHING =
            new Scope(AccessLevel.NONE, AccessLevel.NONE, AccessLevel.NONE, AccessLevel.NONE);

    public Scope {
        requireNonNull(appointments, "appointments");
        requireNonNull(messages, "messages");
        requireNonNull(clinical, "clinical");
        requireNonNull(billing, "billing");
    }

    /** Returns the level granted for {@code area}. */
    public AccessLevel level(ChartArea area) {
        return switch (area) {
            case APPOINTMENTS -> appointments;
            case MESSAGES -> messages;
            case CLINICAL -> clinical;
            case BILLING -> billing;
        };
    }

    /** Reports whether this scope includes {@code level} in {@code area}. */
    public boolean covers(ChartArea area, AccessLevel level) {
        return level(area).includes(level);
    }

    /**
     * Returns the scope that allows everything that either of the two allows; scopes of several grants add up (PA-080).
     */
    public Scope or(Scope other) {
        return new Scope(
                appointments.or(other.appointments),
                messages.or(other.messages),
                clinical.or(other.clinical),
                billing.or(other.billing));
    }

    /** Returns the scope that allows only what both of the two allow. */
    public Scope and(Scope other) {
        return new Scope(
                appointments.and(other.appointments),
                messages.and(other.messages),
                clinical.and(other.clinical),
                billing.and(other.billing));
    }

    /** Reports whether this scope allows nothing that {@code other} does not allow. */
    public boolean isWithin(Scope other) {
        return and(other).equals(this);
    }
}
