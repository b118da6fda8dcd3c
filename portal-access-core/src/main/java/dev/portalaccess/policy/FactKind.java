package dev.portalaccess.policy;

/**
 * The facts that a policy can demand besides the secret when an invitation is redeemed (PA-047). The host's chart
 * directory has them; the library compares them and stores none.
 */
public enum FactKind {
    /** The birth date of the patient on whose chart the person was enabled. */
    PATIENT_BIRTH_DATE,
    /** The postal code of that patient. */
    PATIENT_POSTAL_CODE,
    /**
     * The postal code of the invited person, who is a patient of the practice or the guarantor of the chart; nobody
     * else has one on file.
     */
    HOLDER_POSTAL_CODE
}
