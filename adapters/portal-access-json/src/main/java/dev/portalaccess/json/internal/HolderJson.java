package dev.portalaccess.json.internal;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PersonId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.TryCount;
import dev.portalaccess.model.stored.WideRevocation;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/** The JSON of a holder. */
public final class HolderJson {

    private HolderJson() {}

    /** Returns the fields of the holder. */
    public static JsonObject write(Holder holder) {
        return JsonObject.empty()
                .put("practice", holder.practice().value())
                .put("id", holder.id().value())
                .putText("chart", holder.chart().map(ChartId::value))
                .putText("person", holder.person().map(PersonId::value))
                .put("name", ValueJson.write(holder.name()))
                .putText("address", holder.address().map(EmailAddress::value))
                .putText("account", holder.account().map(AccountId::value))
                .put("tries", write(holder.tries()))
                .putTexts("invitedAt", holder.invitedAt(), Instant::toString)
                .putAll("revocations", holder.revocations(), HolderJson::write)
                .with(ChartJson.writeWide(holder.blocks()))
                .with(ChartJson.writeFreezes(holder.freezes()))
                .with(writeAccounts(holder.otherAccounts()))
                .putText("reopenedAt", holder.reopenedAt().map(Instant::toString));
    }

    /** Returns an object with the other accounts, by which earlier readers would not find a person who is kept out. */
    private static JsonObject writeAccounts(List<AccountId> others) {
        return others.isEmpty()
                ? JsonObject.empty()
                : JsonObject.empty()
                        .putTexts("otherAccounts", others, AccountId::value)
                        .since(ChartJson.RESTRICTED);
    }

    /** Returns the holder. */
    public static Holder holder(JsonObject doc) {
        return new Holder(
                new PracticeId(doc.text("practice")),
                new HolderId(doc.text("id")),
                doc.maybe("chart").map(ChartId::new),
                doc.maybe("person").map(PersonId::new),
                ValueJson.name(doc.doc("name")),
                doc.maybe("address").map(EmailAddress::new),
                doc.maybe("account").map(AccountId::new),
                tries(doc.doc("tries")),
                doc.texts("invitedAt", InstantText::parse),
                doc.docs("revocations", HolderJson::revocation),
                ChartJson.blocks(doc),
                ChartJson.freezes(doc),
                doc.texts("otherAccounts", AccountId::new),
                doc.maybeInstant("reopenedAt"));
    }

    private static JsonObject write(WideRevocation revocation) {
        return JsonObject.empty()
                .put("through", revocation.through().value())
                .putTexts(
                        "accounts",
                        revocation.accounts().stream()
                                .map(AccountId::value)
                                .sorted()
                                .toList(),
                        account -> account)
                .put("revoked", GrantJson.write(revocation.revoked()));
    }

    private static WideRevocation revocation(JsonObject doc) {
        return new WideRevocation(
                new ChartId(doc.text("through")),
                new HashSet<>(doc.texts("accounts", AccountId::new)),
                GrantJson.revoked(doc.doc("revoked")));
    }

    private static JsonObject write(TryCount tries) {
        return JsonObject.empty().put("wrong", tries.wrong()).put("forgiven", tries.forgiven());
    }

    private static TryCount tries(JsonObject doc) {
        return new TryCount(doc.smallNumber("wrong"), doc.smallNumber("forgiven"));
    }
}
