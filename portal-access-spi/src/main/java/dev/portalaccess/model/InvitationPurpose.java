package dev.portalaccess.model;

/** What invitations are for. */
public enum InvitationPurpose {
    /** Somebody was enabled on a chart. */
    ENABLING(Provenance.Origin.ENABLED),
    /** A temporary password was generated for the patient. */
    PASSWORD(Provenance.Origin.ENABLED),
    /** A new patient registers. */
    REGISTRATION(Provenance.Origin.REGISTERED);

    private final Provenance.Origin origin;

    InvitationPurpose(Provenance.Origin origin) {
        this.origin = origin;
    }

    /** What grants that come by it say of their origin. */
    public Provenance.Origin origin() {
        return origin;
    }
}
