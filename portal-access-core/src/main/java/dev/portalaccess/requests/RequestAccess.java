package dev.portalaccess.requests;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.enabling.Individual;
import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AccessRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A request that one person be given access to a chart, as the requester typed it at the portal (PA-078).
 *
 * @param chart the chart; the host has identified it
 * @param individual the person who would get access, with the relationship, the basis and the scope asked for, further
 *     charts, and how the person would like the instructions
 * @param words what the requester writes for the staff, up to 500 characters; {@code null} if nothing
 */
public record RequestAccess(
        ChartId chart,
        @Valid Individual individual,

        @Size(max = AccessRequest.Submission.LONGEST_WORDS, message = FindingCode.TEXT_TOO_LONG) @Nullable
        String words) {

    public RequestAccess {
        requireNonNull(chart, "chart");
        requireNonNull(individual, "individual");
    }

    /** Returns a request for that person, without words. */
    public static RequestAccess to(ChartId chart, Individual individual) {
        return new RequestAccess(chart, individual, null);
    }

    /** Returns a copy with words for the staff. */
    public RequestAccess saying(@Nullable String text) {
        return new RequestAccess(chart, individual, text);
    }

    /** Returns the chart only; the words stay out of logs. */
    @Override
    public String toString() {
        return "RequestAccess[chart=" + chart + ", redacted]";
    }
}
