package dev.portalaccess.json.internal;

import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.model.stored.ReportedPolicy;
import dev.portalaccess.model.stored.RestoredBackup;

/** Writes and reads what is stored once for a practice. */
public final class PracticeJson {

    private static final String RESTORED = "restored";
    private static final String POLICY = "policy";

    private PracticeJson() {}

    /** Returns the fields of a practice's record. */
    public static JsonObject write(PracticeRecord practice) {
        return JsonObject.empty()
                .put("head", ChartJson.write(practice.head()))
                .putDoc(RESTORED, practice.restored().map(PracticeJson::write))
                .putDoc(POLICY, practice.policy().map(PracticeJson::write));
    }

    /** Returns the practice's record. */
    public static PracticeRecord practice(JsonObject doc) {
        return new PracticeRecord(
                ChartJson.head(doc.doc("head")),
                doc.maybeDoc(RESTORED).map(PracticeJson::restored),
                doc.maybeDoc(POLICY).map(PracticeJson::policy));
    }

    /** Returns the fields of a report of a restored backup. */
    public static JsonObject write(RestoredBackup restored) {
        return JsonObject.empty()
                .put("reportedAt", restored.reportedAt())
                .put("asOf", restored.asOf())
                .put("by", ValueJson.write(restored.by()))
                .put("reason", ValueJson.write(restored.reason()));
    }

    /** Returns the fields of reported rules. */
    public static JsonObject write(ReportedPolicy policy) {
        return JsonObject.empty().put("since", policy.since()).put("text", policy.text());
    }

    /** Returns the reported rules. */
    public static ReportedPolicy policy(JsonObject doc) {
        return new ReportedPolicy(doc.instant("since"), doc.text("text"));
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
