package dev.portalaccess.jdbc.internal.json;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PersonId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.TryCount;
import dev.portalaccess.model.stored.WideRevocation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The JSON of a holder, apart from the ids and the account. */
public final class HolderJson {

    private HolderJson() {}

    /** Returns the JSON of everything that has no column. */
    public static String body(Holder holder) {
        return JsonObject.empty()
                .putText("chart", holder.chart().map(ChartId::value))
                .putText("person", holder.person().map(PersonId::value))
                .put("name", PersonJson.write(holder.name()))
                .putText("address", holder.address().map(EmailAddress::value))
                .put("wrong", holder.tries().wrong())
                .put("forgiven", holder.tries().forgiven())
                .putTexts(
                        "invitedAt",
                        holder.invitedAt().stream().map(Instant::toString).toList())
                .json();
    }

    /** Returns the JSON of revocations under way; empty if there are none. */
    public static Optional<String> revocations(List<WideRevocation> underWay) {
        return underWay.isEmpty()
                ? Optional.empty()
                : Optional.of(JsonObject.empty()
                        .putAll(
                                "revocations",
                                underWay.stream().map(HolderJson::write).toList())
                        .json());
    }

    private static JsonObject write(WideRevocation revocation) {
        GrantState.Revoked revoked = revocation.revoked();
        return GrantJson.write(new Grant.Change(revoked.at(), revoked.by(), revoked.reason()))
                .put("through", revocation.through().value())
                .putTexts(
                        "accounts",
                        revocation.accounts().stream()
                                .map(AccountId::value)
                                .sorted()
                                .toList());
    }

    /** Returns the revocations in the JSON. */
    public static List<WideRevocation> revocations(String json) {
        return JsonObject.read(json).docs("revocations").stream()
                .map(doc -> new WideRevocation(
                        new ChartId(doc.text("through")),
                        doc.texts("accounts").stream().map(AccountId::new).collect(Collectors.toSet()),
                        GrantJson.revoked(GrantJson.change(doc))))
                .toList();
    }

    /** Returns the holder with the body. */
    public static Holder holder(PracticeId practice, HolderId id, Optional<AccountId> account, String body) {
        JsonObject doc = JsonObject.read(body);
        return new Holder(
                practice,
                id,
                doc.maybe("chart").map(ChartId::new),
                doc.maybe("person").map(PersonId::new),
                PersonJson.name(doc.doc("name")),
                doc.maybe("address").map(EmailAddress::new),
                account,
                new TryCount(doc.number("wrong"), doc.number("forgiven")),
                doc.texts("invitedAt").stream().map(Instant::parse).toList());
    }
}
