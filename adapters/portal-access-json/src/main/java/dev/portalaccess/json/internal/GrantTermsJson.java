package dev.portalaccess.json.internal;

import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.StatedBasis;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The relationship, basis, scope and obligations of a grant. */
final class GrantTermsJson {

    /** The first format with levels below the roots, and with obligations. */
    private static final int WITH_LEAVES = 2;

    private static final String AREAS = "areas";

    private GrantTermsJson() {}

    static JsonObject write(GrantTerms terms) {
        JsonObject doc = JsonObject.empty()
                .putText("relationship", terms.relationship().map(Relationship::code))
                .putDoc("basis", terms.basis().map(GrantTermsJson::write))
                .put("scope", write(terms.scope()));
        return terms.obligations().isEmpty()
                ? doc
                : doc.since(WITH_LEAVES)
                        .putTexts(
                                "obligations",
                                terms.obligations().stream().sorted().toList(),
                                Obligation::code);
    }

    static GrantTerms terms(JsonObject doc) {
        return new GrantTerms(
                doc.maybe("relationship").map(Relationship::of),
                doc.maybeDoc("basis").map(GrantTermsJson::basis),
                scope(doc.doc("scope")),
                new HashSet<>(doc.texts("obligations", Obligation::new)));
    }

    private static JsonObject write(StatedBasis basis) {
        return JsonObject.empty().put("kind", basis.kind()).putText("evidence", basis.evidence());
    }

    private static StatedBasis basis(JsonObject doc) {
        return new StatedBasis(doc.constant("kind", LegalBasis.class), doc.maybe("evidence"));
    }

    /** The four roots are always written; further levels are a new part, which no earlier reader may overlook. */
    private static JsonObject write(Scope scope) {
        JsonObject doc = JsonObject.empty();
        ChartArea.ROOTS.forEach(root -> doc.put(root.path(), scope.level(root)));
        SortedMap<String, String> others = new TreeMap<>();
        scope.levels().forEach((area, level) -> others.put(area.path(), level.name()));
        ChartArea.ROOTS.forEach(root -> others.remove(root.path()));
        return others.isEmpty() ? doc : doc.since(WITH_LEAVES).put(AREAS, others);
    }

    private static Scope scope(JsonObject doc) {
        Scope roots = Scope.of(
                level(doc, ChartArea.APPOINTMENTS),
                level(doc, ChartArea.MESSAGES),
                level(doc, ChartArea.CLINICAL),
                level(doc, ChartArea.BILLING));
        return doc.maybeDoc(AREAS).map(areas -> with(areas, roots)).orElse(roots);
    }

    private static AccessLevel level(JsonObject doc, ChartArea root) {
        return AccessLevel.read(doc.text(root.path()));
    }

    private static Scope with(JsonObject areas, Scope roots) {
        Map<ChartArea, AccessLevel> levels = new HashMap<>();
        areas.allTexts().forEach((path, level) -> levels.put(new ChartArea(path), AccessLevel.read(level)));
        ChartArea.ROOTS.forEach(root -> levels.put(root, roots.level(root)));
        return Scope.of(levels);
    }
}
