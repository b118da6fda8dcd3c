package dev.portalaccess.jdbc.internal.json;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Reason;
import java.util.Optional;

/** Who did something and why, names, and digests. */
public final class PersonJson {

    private PersonJson() {}

    /** An actor. */
    public static JsonObject write(Actor actor) {
        return JsonObject.empty().put("kind", actor.kind()).put("id", actor.id());
    }

    /** An actor. */
    public static Actor actor(JsonObject doc) {
        return new Actor(doc.constant("kind", Actor.Kind.class), doc.text("id"));
    }

    /** A reason. */
    public static JsonObject write(Reason reason) {
        return JsonObject.empty().put("code", reason.code()).putText("text", reason.text());
    }

    /** A reason. */
    public static Reason reason(JsonObject doc) {
        return new Reason(doc.text("code"), doc.maybe("text"));
    }

    /** A name. */
    public static JsonObject write(PersonName name) {
        return JsonObject.empty().put("given", name.given()).put("family", name.family());
    }

    /** A name. */
    public static PersonName name(JsonObject doc) {
        return new PersonName(doc.text("given"), doc.text("family"));
    }

    /** A digest: hexadecimal digits, and the id of its key after a colon if it has one. */
    public static String write(Digest digest) {
        return digest.hex() + digest.keyId().map(id -> ":" + id).orElse("");
    }

    /** A digest. */
    public static Digest digest(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? Digest.ofHex(text, Optional.empty())
                : Digest.ofHex(text.substring(0, colon), Optional.of(text.substring(colon + 1)));
    }
}
