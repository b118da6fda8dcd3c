package dev.portalaccess.jdbc.internal.json;

import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import java.time.Instant;
import java.util.List;

/** The scope, basis, validity and provenance of a grant. */
final class GrantTermsJson {

    private GrantTermsJson() {}

    static JsonObject write(GrantTerms terms) {
        return JsonObject.empty()
                .putText("relationship", terms.relationship().map(Relationship::code))
                .putDoc("basis", terms.basis().map(GrantTermsJson::write))
                .put("scope", write(terms.scope()));
    }

    static GrantTerms terms(JsonObject doc) {
        return new GrantTerms(
                doc.maybe("relationship").map(Relationship::of),
                doc.maybeDoc("basis").map(GrantTermsJson::basis),
                scope(doc.doc("scope")));
    }

    private static JsonObject write(StatedBasis basis) {
        return JsonObject.empty().put("kind", basis.kind()).putText("evidence", basis.evidence());
    }

    private static StatedBasis basis(JsonObject doc) {
        return new StatedBasis(doc.constant("kind", LegalBasis.class), doc.maybe("evidence"));
    }

    private static JsonObject write(Scope scope) {
        return JsonObject.empty()
                .put("appointments", scope.appointments())
                .put("messages", scope.messages())
                .put("clinical", scope.clinical())
                .put("billing", scope.billing());
    }

    private static Scope scope(JsonObject doc) {
        return new Scope(
                AccessLevel.read(doc.text("appointments")),
                AccessLevel.read(doc.text("messages")),
                AccessLevel.read(doc.text("clinical")),
                AccessLevel.read(doc.text("billing")));
    }

    static JsonObject write(ValidityPeriod validity) {
        return JsonObject.empty()
                .put("from", validity.from())
                .putText("until", validity.until().map(Instant::toString));
    }

    static ValidityPeriod validity(JsonObject doc) {
        return new ValidityPeriod(doc.instant("from"), doc.maybeInstant("until"));
    }

    static JsonObject write(Provenance provenance) {
        return JsonObject.empty()
                .put("origin", provenance.origin())
                .put("as", provenance.as())
                .putText("invitation", provenance.invitation().map(InvitationId::value))
                .putTexts("chain", values(provenance.chain()))
                .put("by", PersonJson.write(provenance.by()));
    }

    static Provenance provenance(JsonObject doc) {
        return new Provenance(
                doc.constant("origin", Provenance.Origin.class),
                doc.constant("as", IndividualKind.class),
                doc.maybe("invitation").map(InvitationId::new),
                charts(doc.texts("chain")),
                PersonJson.actor(doc.doc("by")));
    }

    static List<String> values(List<ChartId> charts) {
        return charts.stream().map(ChartId::value).toList();
    }

    static List<ChartId> charts(List<String> values) {
        return values.stream().map(ChartId::new).toList();
    }
}
