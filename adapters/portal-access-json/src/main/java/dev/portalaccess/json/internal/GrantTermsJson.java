package dev.portalaccess.json.internal;

import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.StatedBasis;

/** The relationship, basis and scope of a grant. */
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
}
