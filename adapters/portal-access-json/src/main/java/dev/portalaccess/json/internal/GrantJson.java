package dev.portalaccess.json.internal;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The JSON of a grant, apart from its chart's record. */
public final class GrantJson {

    private static final String OPEN = "OPEN";
    private static final String REVOKED = "REVOKED";

    private GrantJson() {}

    /** Returns the fields of the grant. */
    public static JsonObject write(Grant grant) {
        return JsonObject.empty()
                .put("id", grant.id().value())
                .put("chart", grant.chart().value())
                .put("holder", grant.holder().value())
                .put("account", grant.account().value())
                .put("terms", GrantTermsJson.write(grant.terms()))
                .put("validity", ValueJson.write(grant.validity()))
                .put("standing", write(grant.standing()))
                .put("provenance", write(grant.provenance()))
                .putDoc("lastChange", grant.lastChange().map(GrantJson::write))
                .putDoc("confirmation", grant.confirmation().map(GrantJson::write));
    }

    /**
     * Returns the grant.
     *
     * @param doc its fields
     * @param newer its state, if the document is newer than this version
     */
    public static Grant grant(JsonObject doc, Optional<GrantState> newer) {
        return new Grant(
                new GrantId(doc.text("id")),
                new ChartId(doc.text("chart")),
                new HolderId(doc.text("holder")),
                new AccountId(doc.text("account")),
                GrantTermsJson.terms(doc.doc("terms")),
                ValueJson.validity(doc.doc("validity")),
                newer.orElseGet(() -> standing(doc.doc("standing"))),
                provenance(doc.doc("provenance")),
                doc.maybeDoc("lastChange").map(GrantJson::change),
                doc.maybeDoc("confirmation").map(GrantJson::confirmation));
    }

    private static JsonObject write(GrantState standing) {
        if (standing instanceof GrantState.Open open) {
            return JsonObject.empty().put("kind", OPEN).putAll("holds", sorted(open), GrantJson::write);
        }
        if (standing instanceof GrantState.Revoked revoked) {
            return JsonObject.empty().put("kind", REVOKED).with(write(revoked));
        }
        return UnreadState.write(standing, ((GrantState.Unrecognised) standing).stored(), GrantJson::standing);
    }

    /** Returns the holds in an order, so that equal grants have equal texts. */
    private static List<Hold> sorted(GrantState.Open open) {
        return open.holds().stream()
                .sorted(Comparator.comparing((Hold hold) -> hold.id().value())
                        .thenComparing(hold -> write(hold).json()))
                .toList();
    }

    private static GrantState standing(JsonObject doc) {
        try {
            return switch (doc.text("kind")) {
                case OPEN -> new GrantState.Open(new HashSet<>(doc.docs("holds", GrantJson::hold)));
                case REVOKED -> revoked(doc);
                default -> new GrantState.Unrecognised(UnreadState.text(doc));
            };
        } catch (RuntimeException e) {
            return new GrantState.Unrecognised(doc.json());
        }
    }

    static JsonObject write(GrantState.Revoked revoked) {
        return write(new Grant.Change(revoked.at(), revoked.by(), revoked.reason()));
    }

    static GrantState.Revoked revoked(JsonObject doc) {
        Grant.Change change = change(doc);
        return new GrantState.Revoked(change.at(), change.by(), change.reason());
    }

    private static JsonObject write(Hold hold) {
        return JsonObject.empty()
                .put("id", hold.id().value())
                .put("cause", hold.cause())
                .put("at", hold.at())
                .put("by", ValueJson.write(hold.by()))
                .put("reason", ValueJson.write(hold.reason()))
                .putText("reviewOn", hold.reviewOn().map(LocalDate::toString));
    }

    private static Hold hold(JsonObject doc) {
        return new Hold(
                new HoldId(doc.text("id")),
                doc.text("cause"),
                doc.instant("at"),
                ValueJson.actor(doc.doc("by")),
                ValueJson.reason(doc.doc("reason")),
                doc.maybe("reviewOn").map(LocalDate::parse));
    }

    private static JsonObject write(Provenance provenance) {
        return JsonObject.empty()
                .put("origin", provenance.origin())
                .put("as", provenance.as())
                .putText("invitation", provenance.invitation().map(InvitationId::value))
                .putTexts("chain", provenance.chain(), ChartId::value)
                .put("by", ValueJson.write(provenance.by()));
    }

    private static Provenance provenance(JsonObject doc) {
        return new Provenance(
                doc.constant("origin", Provenance.Origin.class),
                doc.constant("as", IndividualKind.class),
                doc.maybe("invitation").map(InvitationId::new),
                doc.texts("chain", ChartId::new),
                ValueJson.actor(doc.doc("by")));
    }

    private static JsonObject write(Grant.Change change) {
        return JsonObject.empty()
                .put("at", change.at())
                .put("by", ValueJson.write(change.by()))
                .put("reason", ValueJson.write(change.reason()));
    }

    private static JsonObject write(Grant.Confirmation confirmation) {
        return write(new Grant.Change(confirmation.at(), confirmation.by(), confirmation.reason()));
    }

    private static Grant.Confirmation confirmation(JsonObject doc) {
        Grant.Change stated = change(doc);
        return new Grant.Confirmation(stated.at(), stated.by(), stated.reason());
    }

    private static Grant.Change change(JsonObject doc) {
        return new Grant.Change(doc.instant("at"), ValueJson.actor(doc.doc("by")), ValueJson.reason(doc.doc("reason")));
    }
}
