package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * A duty of the program that uses a permission (PA-086). A grant with an obligation permits nothing to a program that
 * does not say that it honours the obligation.
 *
 * <p>The code is open: a host may have obligations of its own. The order is that of the codes. Codes are stored and
 * never change.
 *
 * @param code lower case letters {@code a} to {@code z}, digits and hyphens; 1 to 64 characters
 */
public record Obligation(String code) implements Comparable<Obligation> {

    private static final Pattern SYNTAX = Pattern.compile("[a-z0-9-]{1,64}");

    /**
     * The duty to withhold what is confidential to the patient, such as care that a minor alone consented to (45 CFR
     * 164.502(g)(3)). The host knows which entries of the chart are confidential.
     */
    public static final Obligation WITHHOLD_CONFIDENTIAL = new Obligation("withhold-confidential");

    /** Rejects text that is no code. */
    public Obligation {
        requireNonNull(code, "code");
        if (!SYNTAX.matcher(code).matches()) {
            throw new IllegalArgumentException("code is not that of an obligation");
        }
    }

    @Override
    public int compareTo(Obligation other) {
        return code.compareTo(other.code);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
