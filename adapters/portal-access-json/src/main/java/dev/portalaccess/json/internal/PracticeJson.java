package dev.portalaccess.json.internal;

import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.model.stored.RestoredBackup;

/** Writes and reads what is stored once for a practice. */
public final class PracticeJson {

    private static final String RESTORED = "restored";

    private PracticeJson() {}

    /** Returns the fields of a practice's record. */
    public static JsonObject write(PracticeRecord practice) {
        return JsonObject.empty()
                .put("head", ChartJson.write(practice.head()))
                .putDoc(RESTORED, practice.restored().map(PracticeJson::write));
    }

    /** Returns the practice's record. */
    public static PracticeRecord practice(JsonObject doc) {
        return new PracticeRecord(
                ChartJson.head(doc.doc("head")), doc.maybeDoc(RESTORED).map(PracticeJson::restored));
    }

    /** Returns the fields of a report of a restored backup. */
    public static JsonObject write(RestoredBackup restored) {
        return JsonObject.empty()
                .put("reportedAt", restored.reportedAt())
                .put("asOf", restored.asOf())
                .put("by", ValueJson.write(restored.by()))
                .put("reason", ValueJson.write(restored.reason()));
    }

    /** Returns the report. */
    public static RestoredBackup restored(JsonObject doc) {
        return new RestoredBackup(
                doc.instant("reportedAt"),
                doc.instant("asOf"),
                ValueJson.actor(doc.doc("by")),
                ValueJson.reason(doc.doc("reason")));
    }
}
