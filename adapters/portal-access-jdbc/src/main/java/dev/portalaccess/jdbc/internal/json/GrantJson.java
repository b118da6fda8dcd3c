package dev.portalaccess.jdbc.internal.json;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.model.id.HolderId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The JSON of a grant, apart from its chart, id, holder and account. */
public final class GrantJson {

    private static final String OPEN = "OPEN";
    private static final String REVOKED = "REVOKED";

    private GrantJson() {}

    /** Returns the JSON of everything that has no column. */
    public static String body(Grant grant) {
        StoredState standing = stored(grant.standing());
        return JsonObject.empty()
                .put("terms", GrantTermsJson.write(grant.terms()))
                .put("validity", GrantTermsJson.write(grant.validity()))
                .put("standing", standing.name())
                .putText("details", standing.details())
                .put("provenance", GrantTermsJson.write(grant.provenance()))
                .putDoc("lastChange", grant.lastChange().map(GrantJson::write))
                .json();
    }

    /** Returns the grant with the body. */
    public static Grant grant(GrantId id, ChartId chart, HolderId holder, AccountId account, String body) {
        JsonObject doc = JsonObject.read(body);
        return new Grant(
                id,
                chart,
                holder,
                account,
                GrantTermsJson.terms(doc.doc("terms")),
                GrantTermsJson.validity(doc.doc("validity")),
                standing(new StoredState(doc.text("standing"), doc.maybe("details"))),
                GrantTermsJson.provenance(doc.doc("provenance")),
                doc.maybeDoc("lastChange").map(GrantJson::change));
    }

    private static StoredState stored(GrantState standing) {
        if (standing instanceof GrantState.Open open) {
            JsonObject holds = JsonObject.empty()
                    .putAll(
                            "holds",
                            open.holds().stream()
                                    .sorted(Comparator.comparing(
                                            hold -> hold.id().value()))
                                    .map(GrantJson::write)
                                    .toList());
            return new StoredState(
                    OPEN, Optional.of(holds.json()).filter(json -> !open.holds().isEmpty()));
        }
        if (standing instanceof GrantState.Revoked revoked) {
            return new StoredState(
                    REVOKED,
                    Optional.of(write(new Grant.Change(revoked.at(), revoked.by(), revoked.reason()))
                            .json()));
        }
        return StoredState.unrecognised(
                ((GrantState.Unrecognised) standing).stored(), name -> name.equals(OPEN) || name.equals(REVOKED));
    }

    private static GrantState standing(StoredState stored) {
        try {
            return switch (stored.name()) {
                case OPEN -> new GrantState.Open(holds(stored.doc()));
                case REVOKED -> revoked(change(stored.doc()));
                default -> new GrantState.Unrecognised(stored.whole());
            };
        } catch (RuntimeException e) {
            return new GrantState.Unrecognised(stored.whole());
        }
    }

    static GrantState.Revoked revoked(Grant.Change change) {
        return new GrantState.Revoked(change.at(), change.by(), change.reason());
    }

    private static Set<Hold> holds(JsonObject doc) {
        Set<Hold> holds = new LinkedHashSet<>();
        doc.docs("holds").forEach(hold -> holds.add(hold(hold)));
        return holds;
    }

    private static JsonObject write(Hold hold) {
        return JsonObject.empty()
                .put("id", hold.id().value())
                .put("cause", hold.cause())
                .put("at", hold.at())
                .put("by", PersonJson.write(hold.by()))
                .put("reason", PersonJson.write(hold.reason()))
                .putText("reviewOn", hold.reviewOn().map(LocalDate::toString));
    }

    private static Hold hold(JsonObject doc) {
        return new Hold(
                new HoldId(doc.text("id")),
                doc.text("cause"),
                doc.instant("at"),
                PersonJson.actor(doc.doc("by")),
                PersonJson.reason(doc.doc("reason")),
                doc.maybe("reviewOn").map(LocalDate::parse));
    }

    static JsonObject write(Grant.Change change) {
        return JsonObject.empty()
                .put("at", change.at())
                .put("by", PersonJson.write(change.by()))
                .put("reason", PersonJson.write(change.reason()));
    }

    static Grant.Change change(JsonObject doc) {
        return new Grant.Change(
                doc.instant("at"), PersonJson.actor(doc.doc("by")), PersonJson.reason(doc.doc("reason")));
    }
}
