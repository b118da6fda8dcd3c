package dev.portalaccess.jdbc.internal.json;

import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.Block;
import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.HolderId;
import java.util.List;

/** Who is barred from a chart. */
public final class Blocks {

    private Blocks() {}

    /** All of a chart's. */
    public static String body(List<Block> blocks) {
        return Doc.writeAll(blocks.stream().map(Blocks::write).toList());
    }

    /** All of a chart's. */
    public static List<Block> blocks(String body) {
        return Doc.readAll(body).stream().map(Blocks::block).toList();
    }

    private static Doc write(Block block) {
        return Doc.empty()
                .put("id", block.id())
                .putText("holder", block.holder().map(HolderId::value))
                .putText("account", block.account().map(AccountId::value))
                .putText("mailbox", block.mailbox().map(Mailbox::key))
                .put("at", block.at())
                .put("by", People.write(block.by()))
                .put("reason", People.write(block.reason()));
    }

    private static Block block(Doc doc) {
        return new Block(
                doc.text("id"),
                doc.maybe("holder").map(HolderId::new),
                doc.maybe("account").map(AccountId::new),
                doc.maybe("mailbox").map(Mailbox::new),
                doc.instant("at"),
                People.actor(doc.doc("by")),
                People.reason(doc.doc("reason")));
    }
}
