package dev.portalaccess.roster;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.enabling.Individual;
import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.model.BirthDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One chart that a user of the former portal opens there (PA-103): a patient's own, or one that a proxy opens. It takes
 * raw text, so that every error in it becomes a finding.
 *
 * @param source the id of the row in the former portal, unique in the practice for good; 1 to 128 visible ASCII
 *     characters. A row whose id was done before is not done again, whatever else it says
 * @param chart the chart as the file names it
 * @param account the account that the person signs in with from now on
 * @param person the person, as staff would enter them; ticked charts are not taken over, each is a row of its own.
 *     Nothing is delivered, but the address is kept for later mail
 * @param given the given name in the former portal, compared with the person; {@code null} if it is not known
 * @param family the family name there
 * @param bornOn the birth date there
 */
public record ImportRow(
        @Nullable String source,
        @Nullable String chart,
        @Nullable String account,
        @Valid Individual person,

        @Size(max = 1_000, message = FindingCode.TEXT_TOO_LONG) @Nullable
        String given,

        @Size(max = 1_000, message = FindingCode.TEXT_TOO_LONG) @Nullable
        String family,

        @Nullable BirthDate bornOn) {

    public ImportRow {
        requireNonNull(person, "person");
    }

    /** Creates a row of a portal that keeps no names of its own. */
    public ImportRow(
            @Nullable String source, @Nullable String chart, @Nullable String account, @Valid Individual person) {
        this(source, chart, account, person, null, null, null);
    }

    /** Returns a copy that tells what the former portal knew of the person. */
    public ImportRow knownAs(@Nullable String knownGiven, @Nullable String knownFamily, @Nullable BirthDate knownBorn) {
        return new ImportRow(source, chart, account, person, knownGiven, knownFamily, knownBorn);
    }

    /** Returns the ids only. */
    @Override
    public String toString() {
        return "ImportRow[source=" + source + ", chart=" + chart + ", redacted]";
    }
}
