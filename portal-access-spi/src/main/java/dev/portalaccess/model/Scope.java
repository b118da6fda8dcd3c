package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

/**
 * How far a grant reaches: one {@link Level} for each {@link Area} (PA-081).
 *
 * <p>Public because commands ask for one, decisions compare with one and stores keep one for each grant.
 *
 * @param appointments the level for {@link Area#APPOINTMENTS}
 * @param messages the level for {@link Area#MESSAGES}
 * @param clinical the level for {@link Area#CLINICAL}
 * @param billing the level for {@link Area#BILLING}
 */
public record Scope(Level appointments, Level messages, Level clinical, Level billing) {

    /** Every area, acting: what a new grant gets unless something narrower is asked for. */
    public static final Scope FULL = new Scope(Level.ACT, Level.ACT, Level.ACT, Level.ACT);

    /** Every area, looking only. */
    public static final Scope VIEW_ONLY = new Scope(Level.VIEW, Level.VIEW, Level.VIEW, Level.VIEW);

    /** Bills and payments, nothing else. */
    public static final Scope BILLING_ONLY = new Scope(Level.NONE, Level.NONE, Level.NONE, Level.ACT);

    /** Appointments, nothing else. */
    public static final Scope APPOINTMENTS_ONLY = new Scope(Level.ACT, Level.NONE, Level.NONE, Level.NONE);

    /** Nothing at all: where adding up begins. */
    public static final Scope NOTHING = new Scope(Level.NONE, Level.NONE, Level.NONE, Level.NONE);

    /** Every area needs a level. */
    public Scope {
        requireNonNull(appointments, "appointments");
        requireNonNull(messages, "messages");
        requireNonNull(clinical, "clinical");
        requireNonNull(billing, "billing");
    }

    /** The level granted for {@code area}. */
    public Level level(Area area) {
        return switch (area) {
            case APPOINTMENTS -> appointments;
            case MESSAGES -> messages;
            case CLINICAL -> clinical;
            case BILLING -> billing;
        };
    }

    /** Whether it reaches as far as {@code level} in {@code area}. */
    public boolean covers(Area area, Level level) {
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
