package dev.portalaccess.jdbc.internal.json;

import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantId;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.HoldId;
import dev.portalaccess.model.HolderId;
import dev.portalaccess.model.Standing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What a grant is apart from its chart, its id, its holder and its login. */
public final class Grants {

    private static final String OPEN = "OPEN";
    private static final String REVOKED = "REVOKED";

    private Grants() {}

    /** All but what has columns. */
    public static String body(Grant grant) {
        Stored standing = stored(grant.standing());
        return Doc.empty()
                .put("terms", Rights.write(grant.terms()))
                .put("validity", Rights.write(grant.validity()))
                .put("standing", standing.name())
                .putText("details", standing.details())
                .put("provenance", Rights.write(grant.provenance()))
                .putDoc("lastChange", grant.lastChange().map(Grants::write))
                .json();
    }

    /** The grant with that body. */
    public static Grant grant(GrantId id, ChartId chart, HolderId holder, AccountId account, String body) {
        Doc doc = Doc.read(body);
        return new Grant(
                id,
                chart,
                holder,
                account,
                Rights.terms(doc.doc("terms")),
                Rights.validity(doc.doc("validity")),
                standing(new Stored(doc.text("standing"), doc.maybe("details"))),
                Rights.provenance(doc.doc("provenance")),
                doc.maybeDoc("lastChange").map(Grants::change));
    }

    private static Stored stored(Standing standing) {
        if (standing instanceof Standing.Open open) {
            Doc holds = Doc.empty()
                    .putAll(
                            "holds",
                            open.holds().stream()
                                    .sorted(Comparator.comparing(
                                            hold -> hold.id().value()))
                                    .map(Grants::write)
                                    .toList());
            return new Stored(
                    OPEN, Optional.of(holds.json()).filter(json -> !open.holds().isEmpty()));
        }
        if (standing instanceof Standing.Revoked revoked) {
            return new Stored(
                    REVOKED,
                    Optional.of(write(new Grant.Change(revoked.at(), revoked.by(), revoked.reason()))
                            .json()));
        }
        return Stored.unrecognised(
                ((Standing.Unrecognised) standing).stored(), name -> name.equals(OPEN) || name.equals(REVOKED));
    }

    private static Standing standing(Stored stored) {
        try {
            return switch (stored.name()) {
                case OPEN -> new Standing.Open(holds(stored.doc()));
                case REVOKED -> revoked(change(stored.doc()));
                default -> new Standing.Unrecognised(stored.whole());
            };
        } catch (RuntimeException e) {
            return new Standing.Unrecognised(stored.whole());
        }
    }

    private static Standing revoked(Grant.Change change) {
        return new Standing.Revoked(change.at(), change.by(), change.reason());
    }

    private static Set<Hold> holds(Doc doc) {
        Set<Hold> holds = new LinkedHashSet<>();
        doc.docs("holds").forEach(hold -> holds.add(hold(hold)));
        return holds;
    }

    private static Doc write(Hold hold) {
        return Doc.empty()
                .put("id", hold.id().value())
                .put("cause", hold.cause())
                .put("at", hold.at())
                .put("by", People.write(hold.by()))
                .put("reason", People.write(hold.reason()))
                .putText("reviewOn", hold.reviewOn().map(LocalDate::toString));
    }

    private static Hold hold(Doc doc) {
        return new Hold(
                new HoldId(doc.text("id")),
                doc.text("cause"),
                doc.instant("at"),
                People.actor(doc.doc("by")),
                People.reason(doc.doc("reason")),
                doc.maybe("reviewOn").map(LocalDate::parse));
    }

    private static Doc write(Grant.Change change) {
        return Doc.empty()
                .put("at", change.at())
                .put("by", People.write(change.by()))
                .put("reason", People.write(change.reason()));
    }

    private static Grant.Change change(Doc doc) {
        return new Grant.Change(doc.instant("at"), People.actor(doc.doc("by")), People.reason(doc.doc("reason")));
    }
}
