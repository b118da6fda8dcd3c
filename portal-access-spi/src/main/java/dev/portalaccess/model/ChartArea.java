package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An area of a chart that can be opened separately (PA-081), named by its path in a small tree: {@code clinical} is a
 * root, {@code clinical/results} lies below it.
 *
 * <p>The code is open. {@link #STANDARD} has the areas that every policy knows; a host adds its own below one of the
 * four {@link #ROOTS}, through its policy. An area that a policy does not know cannot be used under it.
 *
 * <p>The order is that of the paths, so an area comes before everything below it. Paths are stored and never change.
 *
 * @param path one to three names separated by slashes, each of lower case letters {@code a} to {@code z}, digits and
 *     hyphens; 64 characters at most
 */
public record ChartArea(String path) implements Comparable<ChartArea> {

    private static final int LONGEST = 64;
    private static final Pattern SYNTAX = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+){0,2}");

    /** Requesting, viewing and moving appointments. */
    public static final ChartArea APPOINTMENTS = new ChartArea("appointments");

    /** Writing to the practice and reading its answers. */
    public static final ChartArea MESSAGES = new ChartArea("messages");

    /** Everything clinical: the seven areas below it, those that a host adds, and what has no area of its own. */
    public static final ChartArea CLINICAL = new ChartArea("clinical");

    /** Bills and payments. */
    public static final ChartArea BILLING = new ChartArea("billing");

    /** Results of tests. */
    public static final ChartArea RESULTS = CLINICAL.child("results");

    /** Medication, and the request for more of it. */
    public static final ChartArea MEDICATION = CLINICAL.child("medication");

    /** Immunisations. */
    public static final ChartArea IMMUNISATIONS = CLINICAL.child("immunisations");

    /** Diagnoses, problems and allergies. */
    public static final ChartArea CONDITIONS = CLINICAL.child("conditions");

    /** Notes of clinicians. */
    public static final ChartArea NOTES = CLINICAL.child("notes");

    /** Letters and other documents. */
    public static final ChartArea DOCUMENTS = CLINICAL.child("documents");

    /** The history of the patient's family. */
    public static final ChartArea FAMILY_HISTORY = CLINICAL.child("family-history");

    /** The four areas at the top of the tree. */
    public static final List<ChartArea> ROOTS = List.of(APPOINTMENTS, MESSAGES, CLINICAL, BILLING);

    /** The areas that every policy knows: the roots, and the seven areas below {@link #CLINICAL}. */
    public static final List<ChartArea> STANDARD = List.of(
            APPOINTMENTS,
            MESSAGES,
            CLINICAL,
            RESULTS,
            MEDICATION,
            IMMUNISATIONS,
            CONDITIONS,
            NOTES,
            DOCUMENTS,
            FAMILY_HISTORY,
            BILLING);

    /** Rejects text that is no path. */
    public ChartArea {
        requireNonNull(path, "path");
        if (path.length() > LONGEST || !SYNTAX.matcher(path).matches()) {
            throw new IllegalArgumentException("path is not that of an area");
        }
    }

    /**
     * Returns an area directly below this one.
     *
     * @param name lower case letters, digits and hyphens
     * @throws IllegalArgumentException if the name or the path is not allowed
     */
    public ChartArea child(String name) {
        return new ChartArea(path + "/" + requireNonNull(name, "name"));
    }

    /** Returns the area directly above this one; empty for a root. */
    public Optional<ChartArea> parent() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(new ChartArea(path.substring(0, slash)));
    }

    /** Reports whether this is the other area or lies below it. */
    public boolean isWithin(ChartArea other) {
        int length = other.path.length();
        return path.startsWith(other.path) && (path.length() == length || path.charAt(length) == '/');
    }

    @Override
    public int compareTo(ChartArea other) {
        return path.compareTo(other.path);
    }

    /** Returns the path. */
    @Override
    public String toString() {
        return path;
    }
}
