package dev.portalaccess.reports;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Reason;
import java.time.Instant;
import java.util.Set;

/**
 * The question of a report on enrolment (PA-150).
 *
 * @param period the practice, and the days when the invitations were issued
 * @param step the parts of the period that are counted apart
 * @param at the instant that decides which invitations have expired; usually now
 * @param refusalCodes the codes of reasons for a cancellation that count as a refusal by the person
 */
public record EnrolmentQuery(ReportPeriod period, CalendarStep step, Instant at, Set<String> refusalCodes) {

    public EnrolmentQuery {
        requireNonNull(period, "period");
        requireNonNull(step, "step");
        requireNonNull(at, "at");
        refusalCodes = Set.copyOf(refusalCodes);
    }

    /** Creates a question that counts a cancellation at the holder's request as a refusal. */
    public EnrolmentQuery(ReportPeriod period, CalendarStep step, Instant at) {
        this(period, step, at, Set.of(Reason.HOLDER_REQUEST.code()));
    }
}
