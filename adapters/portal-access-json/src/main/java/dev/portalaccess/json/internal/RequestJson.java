package dev.portalaccess.json.internal;

import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.AccessRequestId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.AccessRequest.Endorsement;
import dev.portalaccess.model.stored.AccessRequest.ProposedChart;
import dev.portalaccess.model.stored.AccessRequest.ProposedPerson;
import dev.portalaccess.model.stored.AccessRequest.Submission;
import dev.portalaccess.model.stored.RequestState;
import java.time.LocalDate;
import java.util.Optional;

/** The JSON of a request for access. */
public final class RequestJson {

    private RequestJson() {}

    /** Returns the fields of the request. */
    public static JsonObject write(AccessRequest request) {
        return JsonObject.empty()
                .put("practice", request.practice().value())
                .put("id", request.id().value())
                .put("purpose", request.purpose())
                .put("chart", request.chart().value())
                .put("person", write(request.person()))
                .put("terms", GrantTermsJson.write(request.terms()))
                .put("delivery", InvitationJson.write(request.delivery()))
                .putAll("also", request.also(), RequestJson::write)
                .put("submission", write(request.submission()))
                .putDoc("endorsement", request.endorsement().map(RequestJson::write))
                .put("state", write(request.state()));
    }

    /**
     * Returns the request.
     *
     * @param doc its fields
     * @param newer its state, if the document is newer than this version
     */
    public static AccessRequest request(JsonObject doc, Optional<RequestState> newer) {
        return new AccessRequest(
                new PracticeId(doc.text("practice")),
                new AccessRequestId(doc.text("id")),
                doc.constant("purpose", AccessRequest.Purpose.class),
                new ChartId(doc.text("chart")),
                person(doc.doc("person")),
                GrantTermsJson.terms(doc.doc("terms")),
                InvitationJson.delivery(doc.doc("delivery")),
                doc.docs("also", RequestJson::proposedChart),
                submission(doc.doc("submission")),
                doc.maybeDoc("endorsement").map(RequestJson::endorsement),
                newer.orElseGet(() -> state(doc.doc("state"))));
    }

    private static JsonObject write(ProposedPerson person) {
        return JsonObject.empty()
                .put("kind", person.kind())
                .putText("chart", person.chart().map(ChartId::value))
                .putDoc("name", person.name().map(ValueJson::write))
                .putText("fingerprint", person.fingerprint());
    }

    private static ProposedPerson person(JsonObject doc) {
        return new ProposedPerson(
                doc.constant("kind", IndividualKind.class),
                doc.maybe("chart").map(ChartId::new),
                doc.maybeDoc("name").map(ValueJson::name),
                doc.maybe("fingerprint"));
    }

    private static JsonObject write(ProposedChart chart) {
        return JsonObject.empty()
                .put("chart", chart.chart().value())
                .putText("relationship", chart.relationship().map(Relationship::code));
    }

    private static ProposedChart proposedChart(JsonObject doc) {
        return new ProposedChart(
                new ChartId(doc.text("chart")), doc.maybe("relationship").map(Relationship::of));
    }

    private static JsonObject write(Submission submission) {
        return JsonObject.empty()
                .put("at", submission.at())
                .put("until", submission.until())
                .put("by", ValueJson.write(submission.by()))
                .putText("words", submission.words())
                .putText("dueOn", submission.dueOn().map(LocalDate::toString));
    }

    private static Submission submission(JsonObject doc) {
        return new Submission(
                doc.instant("at"),
                doc.instant("until"),
                ValueJson.actor(doc.doc("by")),
                doc.maybe("words"),
                doc.maybe("dueOn").map(LocalDate::parse));
    }

    private static JsonObject write(Endorsement endorsement) {
        return JsonObject.empty().put("at", endorsement.at()).put("by", ValueJson.write(endorsement.by()));
    }

    private static Endorsement endorsement(JsonObject doc) {
        return new Endorsement(doc.instant("at"), ValueJson.actor(doc.doc("by")));
    }

    private static JsonObject write(RequestState state) {
        if (state instanceof RequestState.Unrecognised unknown) {
            return UnreadState.write(state, unknown.stored(), RequestJson::state);
        }
        return JsonObject.empty().put("kind", state.kind()).with(fields(state));
    }

    private static JsonObject fields(RequestState state) {
        JsonObject fields = JsonObject.empty();
        if (state instanceof RequestState.Withdrawn withdrawn) {
            return fields.put("at", withdrawn.at());
        }
        if (state instanceof RequestState.Approved approved) {
            return fields.put("at", approved.at())
                    .put("by", ValueJson.write(approved.by()))
                    .putText("invitation", approved.invitation().map(InvitationId::value));
        }
        return state instanceof RequestState.Rejected rejected
                ? fields.put("at", rejected.at())
                        .put("by", ValueJson.write(rejected.by()))
                        .put("reason", ValueJson.write(rejected.reason()))
                        .put("told", rejected.told())
                : fields;
    }

    private static RequestState state(JsonObject doc) {
        try {
            return switch (doc.text("kind")) {
                case "SUBMITTED" -> RequestState.SUBMITTED;
                case "WITHDRAWN" -> new RequestState.Withdrawn(doc.instant("at"));
                case "APPROVED" ->
                    new RequestState.Approved(
                            doc.instant("at"),
                            ValueJson.actor(doc.doc("by")),
                            doc.maybe("invitation").map(InvitationId::new));
                case "REJECTED" ->
                    new RequestState.Rejected(
                            doc.instant("at"),
                            ValueJson.actor(doc.doc("by")),
                            ValueJson.reason(doc.doc("reason")),
                            doc.text("told"));
                default -> new RequestState.Unrecognised(UnreadState.text(doc));
            };
        } catch (RuntimeException e) {
            return new RequestState.Unrecognised(doc.json());
        }
    }
}
