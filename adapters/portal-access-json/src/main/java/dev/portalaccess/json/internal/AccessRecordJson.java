package dev.portalaccess.json.internal;

import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.ChartPart;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.UsedGrant;
import dev.portalaccess.model.id.AccessRecordId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;

/** The JSON of a record of a decision. */
public final class AccessRecordJson {

    private AccessRecordJson() {}

    /** Returns the fields of the record. */
    public static JsonObject write(AccessRecord record) {
        return JsonObject.empty()
                .put("id", record.id().value())
                .put("practice", record.practice().value())
                .put("chart", record.chart().value())
                .put("by", ValueJson.write(record.by()))
                .putDoc("part", record.part().map(AccessRecordJson::write))
                .put("at", record.at())
                .putAll("grants", record.grants(), AccessRecordJson::write)
                .putTexts("reasons", record.reasons(), code -> code);
    }

    /** Returns the record. */
    public static AccessRecord record(JsonObject doc) {
        return new AccessRecord(
                new AccessRecordId(doc.text("id")),
                new PracticeId(doc.text("practice")),
                new ChartId(doc.text("chart")),
                ValueJson.actor(doc.doc("by")),
                doc.maybeDoc("part").map(AccessRecordJson::part),
                doc.instant("at"),
                doc.docs("grants", AccessRecordJson::grant),
                doc.texts("reasons", code -> code));
    }

    private static JsonObject write(ChartPart part) {
        return JsonObject.empty().put("area", part.area().path()).put("level", part.level());
    }

    private static ChartPart part(JsonObject doc) {
        return new ChartPart(new ChartArea(doc.text("area")), AccessLevel.read(doc.text("level")));
    }

    private static JsonObject write(UsedGrant grant) {
        return JsonObject.empty()
                .put("grant", grant.grant().value())
                .put("holder", grant.holder().value())
                .putText("relationship", grant.relationship().map(Relationship::code))
                .putText("basis", grant.basis().map(Enum::name));
    }

    private static UsedGrant grant(JsonObject doc) {
        return new UsedGrant(
                new GrantId(doc.text("grant")),
                new HolderId(doc.text("holder")),
                doc.maybe("relationship").map(Relationship::of),
                doc.maybe("basis").map(LegalBasis::valueOf));
    }
}
