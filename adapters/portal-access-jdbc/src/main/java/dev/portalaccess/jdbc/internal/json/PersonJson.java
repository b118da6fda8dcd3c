package dev.portalaccess.jdbc.internal.json;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Reason;
import java.util.Optional;

/** The JSON of actors, reasons, names and digests. */
public final class PersonJson {

    private PersonJson() {}

    /** Returns the JSON of an actor. */
    public static JsonObject write(Actor actor) {
        return JsonObject.empty().put("kind", actor.kind()).put("id", actor.id());
    }

    /** Returns the actor. */
    public static Actor actor(JsonObject doc) {
        return new Actor(doc.constant("kind", Actor.Kind.class), doc.text("id"));
    }

    /** Returns the JSON of a reason. */
    public static JsonObject write(Reason reason) {
        return JsonObject.empty().put("code", reason.code()).putText("text", reason.text());
    }

    /** Returns the reason. */
    public static Reason reason(JsonObject doc) {
        return new Reason(doc.text("code"), doc.maybe("text"));
    }

    /** Returns the JSON of a name. */
    public static JsonObject write(PersonName name) {
        return JsonObject.empty().put("given", name.given()).put("family", name.family());
    }

    /** Returns the name. */
    public static PersonName name(JsonObject doc) {
        return new PersonName(doc.text("given"), doc.text("family"));
    }

    /** Returns a digest as text: hexadecimal digits, then a colon and the id of the key if it has one. */
    public static String write(Digest digest) {
        return digest.hex() + digest.keyId().map(id -> ":" + id).orElse("");
    }

    /** Returns the digest. */
    public static Digest digest(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? Digest.ofHex(text, Optional.empty())
                : Digest.ofHex(text.substring(0, colon), Optional.of(text.substring(colon + 1)));
    }
}
