package dev.portalaccess.reports;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;

/**
 * The clinician, the group or the hospital that a measure counts for. A clinician who works for two groups is two units,
 * because each group reports apart.
 *
 * @param group the host's id of the group or of the hospital, such as a tax number; empty for a clinician without one
 * @param clinician the host's id of the clinician; empty for the group or the hospital as a whole
 */
public record MeasuredUnit(Optional<String> group, Optional<String> clinician) implements Comparable<MeasuredUnit> {

    private static final Comparator<MeasuredUnit> ORDER = Comparator.comparing(
                    (MeasuredUnit unit) -> unit.group.orElse(""))
            .thenComparing(unit -> unit.clinician.orElse(""));

    /** Rejects a unit without any id, and an empty id. */
    public MeasuredUnit {
        requireNonNull(group, "group");
        requireNonNull(clinician, "clinician");
        if (group.isEmpty() && clinician.isEmpty()) {
            throw new IllegalArgumentException("a unit has a group or a clinician");
        }
        if (group.filter(String::isBlank).isPresent()
                || clinician.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("an id of a unit must not be blank");
        }
    }

    /** Returns a clinician of a group. */
    public static MeasuredUnit clinician(String group, String clinician) {
        return new MeasuredUnit(Optional.of(group), Optional.of(clinician));
    }

    /** Returns a clinician who reports alone. */
    public static MeasuredUnit clinician(String clinician) {
        return new MeasuredUnit(Optional.empty(), Optional.of(clinician));
    }

    /** Returns a group as a whole. */
    public static MeasuredUnit group(String group) {
        return new MeasuredUnit(Optional.of(group), Optional.empty());
    }

    /** Returns a hospital. */
    public static MeasuredUnit hospital(String hospital) {
        return group(hospital);
    }

    /** Returns the group of a clinician who has one; empty for any other unit. */
    Optional<MeasuredUnit> wholeGroup() {
        return clinician.isPresent() ? group.map(MeasuredUnit::group) : Optional.empty();
    }

    /** Orders units by group, the group itself before its clinicians. */
    @Override
    public int compareTo(MeasuredUnit other) {
        return ORDER.compare(this, other);
    }
}
