package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

/**
 * How far a grant reaches: one {@link AccessLevel} for each {@link ChartArea} (PA-081).
 *
 * @param appointments the level for {@link ChartArea#APPOINTMENTS}
 * @param messages the level for {@link ChartArea#MESSAGES}
 * @param clinical the level for {@link ChartArea#CLINICAL}
 * @param billing the level for {@link ChartArea#BILLING}
 */
public record Scope(AccessLevel appointments, AccessLevel messages, AccessLevel clinical, AccessLevel billing) {

    /** Every area, acting: what a new grant gets unless something narrower is asked for. */
    public static final Scope FULL = new Scope(AccessLevel.ACT, AccessLevel.ACT, AccessLevel.ACT, AccessLevel.ACT);

    /** Every area, looking only. */
    public static final Scope VIEW_ONLY =
            new Scope(AccessLevel.VIEW, AccessLevel.VIEW, AccessLevel.VIEW, AccessLevel.VIEW);

    /** Bills and payments, nothing else. */
    public static final Scope BILLING_ONLY =
            new Scope(AccessLevel.NONE, AccessLevel.NONE, AccessLevel.NONE, AccessLevel.ACT);

    /** Appointments, nothing else. */
    public static final Scope APPOINTMENTS_ONLY =
            new Scope(AccessLevel.ACT, AccessLevel.NONE, AccessLevel.NONE, AccessLevel.NONE);

    /** Nothing at all: where adding up begins. */
    public static final Scope NOTHING =
            new Scope(AccessLevel.NONE, AccessLevel.NONE, AccessLevel.NONE, AccessLevel.NONE);

    /** Every area needs a level. */
    public Scope {
        requireNonNull(appointments, "appointments");
        requireNonNull(messages, "messages");
        requireNonNull(clinical, "clinical");
        requireNonNull(billing, "billing");
    }

    /** The level granted for {@code area}. */
    public AccessLevel level(ChartArea area) {
        return switch (area) {
            case APPOINTMENTS -> appointments;
            case MESSAGES -> messages;
            case CLINICAL -> clinical;
            case BILLING -> billing;
        };
    }

    /** Whether it reaches as far as {@code level} in {@code area}. */
    public boolean covers(ChartArea area, AccessLevel level) {
        return level(area).includes(level);
    }

    /** What either of the two allows: scopes of several grants add up (PA-080). */
    public Scope or(Scope other) {
        return new Scope(
                appointments.or(other.appointments),
                messages.or(other.messages),
                clinical.or(other.clinical),
                billing.or(other.billing));
    }

    /** What both of the two allow. */
    public Scope and(Scope other) {
        return new Scope(
                appointments.and(other.appointments),
                messages.and(other.messages),
                clinical.and(other.clinical),
                billing.and(other.billing));
    }

    /** Whether it allows nothing that {@code other} does not allow. */
    public boolean isWithin(Scope other) {
        return and(other).equals(this);
    }
}
