package dev.portalaccess.jdbc.internal.json;

import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.AccessBlock;
import java.util.List;

/** The JSON of the blocks on a chart. */
public final class AccessBlockJson {

    private AccessBlockJson() {}

    /** All blocks of a chart. */
    public static String body(List<AccessBlock> blocks) {
        return JsonObject.writeAll(blocks.stream().map(AccessBlockJson::write).toList());
    }

    /** All blocks of a chart. */
    public static List<AccessBlock> blocks(String body) {
        return JsonObject.readAll(body).stream().map(AccessBlockJson::block).toList();
    }

    private static JsonObject write(AccessBlock block) {
        return JsonObject.empty()
                .put("id", block.id())
                .putText("holder", block.holder().map(HolderId::value))
                .putText("account", block.account().map(AccountId::value))
                .putText("mailbox", block.mailbox().map(Mailbox::key))
                .put("at", block.at())
                .put("by", PersonJson.write(block.by()))
                .put("reason", PersonJson.write(block.reason()));
    }

    private static AccessBlock block(JsonObject doc) {
        return new AccessBlock(
                doc.text("id"),
                doc.maybe("holder").map(HolderId::new),
                doc.maybe("account").map(AccountId::new),
                doc.maybe("mailbox").map(Mailbox::new),
                doc.instant("at"),
                PersonJson.actor(doc.doc("by")),
                PersonJson.reason(doc.doc("reason")));
    }
}
