package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * PA-022: on whose authority a holder acts for the patient, kept apart from what the holder is to the patient: a mother
 * may have no say, and a stranger may be the guardian.
 */
public enum LegalBasis {
    /** The patient acts in person. */
    SELF,
    /** A parent, or whom the law treats as one, acts for a minor. */
    PARENTAL_RESPONSIBILITY,
    /** A guardian or conservator was appointed. */
    GUARDIANSHIP,
    /** The patient has empowered the holder in writing, in general or for health care. */
    POWER_OF_ATTORNEY,
    /** A court has ordered that the holder be given access. */
    COURT_ORDER,
    /** The patient has agreed. */
    PATIENT_CONSENT,
    /** Nobody else can decide, and the practice finds it to be in the patient's interest. */
    BEST_INTEREST;

    /**
     * What a code of HL7 v2 table 0063 says of the legal basis.
     *
     * @param code upper case
     * @return guardianship for {@code GRD}; empty for any other, since kinship alone proves no authority
     */
    public static Optional<LegalBasis> ofV2(String code) {
        return requireNonNull(code, "code").equals("GRD") ? Optional.of(GUARDIANSHIP) : Optional.empty();
    }
}
