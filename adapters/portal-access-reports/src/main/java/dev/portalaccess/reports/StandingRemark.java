package dev.portalaccess.reports;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one of the library's lists says of a grant that stands (PA-152).
 *
 * @param subject the list
 * @param chart the chart
 * @param grant the grant
 * @param codes what it is counted by: the kinds of a review, or the laws behind a limit; sorted
 * @param since the day since when it is so, if it is known
 */
public record StandingRemark(
        Subject subject, ChartId chart, GrantId grant, SortedSet<String> codes, Optional<LocalDate> since) {

    /** The lists of the library about grants that stand. */
    public enum Subject {
        /** The grant is due for a review (PA-077). */
        REVIEW_DUE,
        /** The grant was not used for the term of the policy (PA-076). */
        UNUSED,
        /** The patient's age caps, holds or ends the access (PA-095). */
        LIMITED_BY_AGE
    }

    public StandingRemark {
        requireNonNull(subject, "subject");
        requireNonNull(chart, "chart");
        requireNonNull(grant, "grant");
        codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
        requireNonNull(since, "since");
    }

    /** Creates a remark from codes in any order. */
    public StandingRemark(Subject subject, ChartId chart, GrantId grant, Set<String> codes, Optional<LocalDate> since) {
        this(subject, chart, grant, new TreeSet<>(codes), since);
    }
}
