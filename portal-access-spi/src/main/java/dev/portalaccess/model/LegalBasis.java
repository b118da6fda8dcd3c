package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The authority that a holder has to act for the patient (PA-022). It is kept apart from the relationship of the holder
 * to the patient: a mother may have no authority, and a stranger may be the guardian.
 */
public enum LegalBasis {
    /** The patient acts in person. */
    SELF,
    /** A parent, or a person with that role by law, acts for a minor. */
    PARENTAL_RESPONSIBILITY,
    /** A guardian or conservator was appointed. */
    GUARDIANSHIP,
    /** The patient has empowered the holder in writing, in general or for health care. */
    POWER_OF_ATTORNEY,
    /** A court has ordered that the holder be given access. */
    COURT_ORDER,
    /** The patient has agreed. */
    PATIENT_CONSENT,
    /** No one else can decide, and the practice finds it to be in the patient's interest. */
    BEST_INTEREST;

    /**
     * Returns the legal basis that a code of HL7 v2 table 0063 states.
     *
     * @param code upper case
     * @return guardianship for {@code GRD}; empty for any other code, since kinship alone proves no authority
     */
    public static Optional<LegalBasis> ofV2(String code) {
        return requireNonNull(code, "code").equals("GRD") ? Optional.of(GUARDIANSHIP) : Optional.empty();
    }
}
