package dev.portalaccess.json.internal;

import dev.portalaccess.model.AccessChange;
import dev.portalaccess.model.FeedEntry;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.PracticeId;
import java.util.stream.Stream;

/** The JSON of an entry of the feed. */
public final class FeedEntryJson {

    private FeedEntryJson() {}

    /** Returns the fields of the entry. */
    public static JsonObject write(FeedEntry entry) {
        return JsonObject.empty()
                .put("practice", entry.practice().value())
                .put("commit", entry.commit().value())
                .put("place", entry.place())
                .put("at", entry.at())
                .put("change", write(entry.change()));
    }

    /** Returns the entry. A kind that this version does not know is read as unrecognised. */
    public static FeedEntry entry(JsonObject doc) {
        return new FeedEntry(
                new PracticeId(doc.text("practice")),
                new CommitId(doc.text("commit")),
                Math.toIntExact(doc.number("place")),
                doc.instant("at"),
                change(doc.doc("change")));
    }

    private static JsonObject write(AccessChange change) {
        return JsonObject.empty()
                .put("kind", change.kind())
                .putTexts("accounts", change.accounts(), AccountId::value)
                .putText("chart", change.chart().map(ChartId::value))
                .putText("grant", change.grant().map(GrantId::value));
    }

    private static AccessChange change(JsonObject doc) {
        return new AccessChange(
                kind(doc.text("kind")),
                doc.texts("accounts", AccountId::new),
                doc.maybe("chart").map(ChartId::new),
                doc.maybe("grant").map(GrantId::new));
    }

    private static AccessChange.Kind kind(String stored) {
        return Stream.of(AccessChange.Kind.values())
                .filter(kind -> kind.name().equals(stored))
                .findFirst()
                .orElse(AccessChange.Kind.UNRECOGNISED);
    }
}
