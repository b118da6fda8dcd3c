package dev.portalaccess.jdbc.internal.json;

import dev.portalaccess.model.Basis;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Level;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Terms;
import dev.portalaccess.model.Validity;
import java.time.Instant;
import java.util.List;

/** What a grant allows, on what ground, for how long, and where it comes from. */
final class Rights {

    private Rights() {}

    static Doc write(Terms terms) {
        return Doc.empty()
                .putText("relationship", terms.relationship().map(Relationship::code))
                .putDoc("basis", terms.basis().map(Rights::write))
                .put("scope", write(terms.scope()));
    }

    static Terms terms(Doc doc) {
        return new Terms(
                doc.maybe("relationship").map(Relationship::of),
                doc.maybeDoc("basis").map(Rights::basis),
                scope(doc.doc("scope")));
    }

    private static Doc write(Basis basis) {
        return Doc.empty().put("kind", basis.kind()).putText("evidence", basis.evidence());
    }

    private static Basis basis(Doc doc) {
        return new Basis(doc.constant("kind", LegalBasis.class), doc.maybe("evidence"));
    }

    private static Doc write(Scope scope) {
        return Doc.empty()
                .put("appointments", scope.appointments())
                .put("messages", scope.messages())
                .put("clinical", scope.clinical())
                .put("billing", scope.billing());
    }

    private static Scope scope(Doc doc) {
        return new Scope(
                Level.read(doc.text("appointments")),
                Level.read(doc.text("messages")),
                Level.read(doc.text("clinical")),
                Level.read(doc.text("billing")));
    }

    static Doc write(Validity validity) {
        return Doc.empty()
                .put("from", validity.from())
                .putText("until", validity.until().map(Instant::toString));
    }

    static Validity validity(Doc doc) {
        return new Validity(doc.instant("from"), doc.maybeInstant("until"));
    }

    static Doc write(Provenance provenance) {
        return Doc.empty()
                .put("origin", provenance.origin())
                .put("as", provenance.as())
                .putText("invitation", provenance.invitation().map(InvitationId::value))
                .putTexts("chain", values(provenance.chain()))
                .put("by", People.write(provenance.by()));
    }

    static Provenance provenance(Doc doc) {
        return new Provenance(
                doc.constant("origin", Provenance.Origin.class),
                doc.constant("as", IndividualKind.class),
                doc.maybe("invitation").map(InvitationId::new),
                charts(doc.texts("chain")),
                People.actor(doc.doc("by")));
    }

    static List<String> values(List<ChartId> charts) {
        return charts.stream().map(ChartId::value).toList();
    }

    static List<ChartId> charts(List<String> values) {
        return values.stream().map(ChartId::new).toList();
    }
}
