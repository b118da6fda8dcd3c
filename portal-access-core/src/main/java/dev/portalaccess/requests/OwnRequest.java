package dev.portalaccess.requests;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.internal.words.MessageCatalog;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.RequestStatus;
import dev.portalaccess.model.id.AccessRequestId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.RequestState;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as its requester sees it. It tells nothing that the requester has not typed, apart from its status.
 *
 * @param id the request
 * @param purpose who asked for it, and why it has to wait
 * @param chart the chart that it is about
 * @param kind the kind of individual
 * @param name the name of the person, if it was typed
 * @param submittedAt the instant of submission
 * @param until when it expires if it is not decided before
 * @param status its status
 * @param told the code of the reason for a rejection that the requester is told, {@link RequestState.Rejected#told};
 *     {@link RequestState.Rejected#DECLINED} says no more than that
 */
public record OwnRequest(
        AccessRequestId id,
        AccessRequest.Purpose purpose,
        ChartId chart,
        IndividualKind kind,
        Optional<PersonName> name,
        Instant submittedAt,
        Instant until,
        RequestStatus status,
        Optional<String> told) {

    private static final MessageCatalog MESSAGES = MessageCatalog.load(OwnRequest.class, "requests");

    public OwnRequest {
        requireNonNull(id, "id");
        requireNonNull(purpose, "purpose");
        requireNonNull(chart, "chart");
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(submittedAt, "submittedAt");
        requireNonNull(until, "until");
        requireNonNull(status, "status");
        requireNonNull(told, "told");
    }

    /** Returns what the requester sees of the request at that instant. */
    public static OwnRequest of(AccessRequest request, Instant at) {
        Optional<String> told = request.state() instanceof RequestState.Rejected rejected
                ? Optional.of(rejected.told())
                : Optional.empty();
        return new OwnRequest(
                request.id(),
                request.purpose(),
                request.chart(),
                request.person().kind(),
                request.person().name(),
                request.submission().at(),
                request.submission().until(),
                request.statusAt(at),
                told);
    }

    /**
     * Returns the status in words for the requester, in one or two sentences.
     *
     * @param reader the language of the reader; English if there is no text in that language
     */
    public String message(Locale reader) {
        String status = this.status.name();
        return told.flatMap(code -> MESSAGES.find(reader, status + "." + code, Map.of()))
                .or(() -> MESSAGES.find(reader, status, Map.of()))
                .orElse(status);
    }
}
