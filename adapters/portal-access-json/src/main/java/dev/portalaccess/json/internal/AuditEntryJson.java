package dev.portalaccess.json.internal;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.PracticeId;
import java.util.TreeMap;

/** The JSON of an audit entry. */
public final class AuditEntryJson {

    private AuditEntryJson() {}

    /** Returns the fields of the entry. */
    public static JsonObject write(AuditEntry entry) {
        return JsonObject.empty()
                .put("practice", entry.practice().value())
                .putText("chart", entry.chart().map(ChartId::value))
                .putDoc("link", entry.link().map(AuditEntryJson::write))
                .put("commit", entry.commit().value())
                .put("at", entry.at())
                .put("actor", ValueJson.write(entry.actor()))
                .put("action", entry.action())
                .putText("reason", entry.reason())
                .putText("rule", entry.rule())
                .put("details", entry.details());
    }

    /** Returns the entry. */
    public static AuditEntry entry(JsonObject doc) {
        return new AuditEntry(
                new PracticeId(doc.text("practice")),
                doc.maybe("chart").map(ChartId::new),
                doc.maybeDoc("link").map(AuditEntryJson::link),
                new CommitId(doc.text("commit")),
                doc.instant("at"),
                ValueJson.actor(doc.doc("actor")),
                doc.text("action"),
                doc.maybe("reason"),
                doc.maybe("rule"),
                doc.maybeDoc("details").map(JsonObject::allTexts).orElseGet(TreeMap::new));
    }

    private static JsonObject write(AuditEntry.Link link) {
        return JsonObject.empty().put("position", link.position()).put("hash", ValueJson.write(link.hash()));
    }

    private static AuditEntry.Link link(JsonObject doc) {
        return new AuditEntry.Link(doc.number("position"), ValueJson.digest(doc.text("hash")));
    }
}
