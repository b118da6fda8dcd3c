package dev.portalaccess.roster;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.enabling.Individual;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * One person of a roster who is to be invited (PA-160). It takes raw text, so that every error in it becomes a finding.
 *
 * @param source the id of the row in the host's roster, unique in the practice for good; 1 to 128 visible ASCII
 *     characters. A row whose id was done before is not done again, whatever else it says
 * @param chart the chart as the file names it
 * @param person the person, as staff would enter them
 */
public record InvitationRow(
        @Nullable String source,
        @Nullable String chart,
        @Valid Individual person) {

    public InvitationRow {
        requireNonNull(person, "person");
    }

    /** Returns the source id and the chart only. */
    @Override
    public String toString() {
        return "InvitationRow[source=" + source + ", chart=" + chart + ", redacted]";
    }
}
