package dev.portalaccess.model;

/** The purposes of invitations. */
public enum InvitationPurpose {
    /** A person was enabled on a chart. */
    ENABLING(Provenance.Origin.ENABLED),
    /** A temporary password was generated for the patient. */
    PASSWORD(Provenance.Origin.ENABLED),
    /** A new patient registers. */
    REGISTRATION(Provenance.Origin.REGISTERED);

    private final Provenance.Origin origin;

    InvitationPurpose(Provenance.Origin origin) {
        this.origin = origin;
    }

    /** Returns the origin recorded in grants that this kind of invitation brings. */
    public Provenance.Origin origin() {
        return origin;
    }
}
