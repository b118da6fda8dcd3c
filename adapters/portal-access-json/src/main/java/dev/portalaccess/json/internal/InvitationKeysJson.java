package dev.portalaccess.json.internal;

import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.stored.InvitationKeys;
import dev.portalaccess.model.stored.LinkDigest;
import dev.portalaccess.model.stored.TemporaryCredentials;
import dev.portalaccess.model.stored.TicketDigest;

/** The JSON of what finds and opens an invitation. */
final class InvitationKeysJson {

    private InvitationKeysJson() {}

    static JsonObject write(InvitationKeys codes) {
        return JsonObject.empty()
                .put("serial", codes.serial())
                .put("selector", codes.selector())
                .putAll("links", codes.links(), InvitationKeysJson::write)
                .putDoc("credentials", codes.credentials().map(InvitationKeysJson::write));
    }

    static InvitationKeys codes(JsonObject doc) {
        return new InvitationKeys(
                doc.text("serial"),
                doc.text("selector"),
                doc.docs("links", InvitationKeysJson::link),
                doc.maybeDoc("credentials").map(InvitationKeysJson::credentials));
    }

    private static JsonObject write(LinkDigest link) {
        return JsonObject.empty()
                .put("envelope", link.envelope())
                .put("digest", ValueJson.write(link.digest()))
                .put("madeAt", link.madeAt());
    }

    private static LinkDigest link(JsonObject doc) {
        return new LinkDigest(doc.text("envelope"), ValueJson.digest(doc.text("digest")), doc.instant("madeAt"));
    }

    private static JsonObject write(TemporaryCredentials credentials) {
        return JsonObject.empty()
                .put("userName", credentials.userName())
                .putText("password", credentials.password().map(PasswordHash::phc))
                .put("wrongBefore", credentials.wrongBefore())
                .putDoc("ticket", credentials.ticket().map(InvitationKeysJson::write));
    }

    private static TemporaryCredentials credentials(JsonObject doc) {
        return new TemporaryCredentials(
                doc.text("userName"),
                doc.maybe("password").map(PasswordHash::new),
                doc.smallNumber("wrongBefore"),
                doc.maybeDoc("ticket").map(InvitationKeysJson::ticket));
    }

    private static JsonObject write(TicketDigest ticket) {
        return JsonObject.empty()
                .put("digest", ValueJson.write(ticket.digest()))
                .put("until", ticket.until());
    }

    private static TicketDigest ticket(JsonObject doc) {
        return new TicketDigest(ValueJson.digest(doc.text("digest")), doc.instant("until"));
    }
}
