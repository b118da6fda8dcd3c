package dev.portalaccess.json.internal;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.ValidityPeriod;
import java.time.Instant;
import java.util.Optional;

/** The JSON of small values that several records have. */
final class ValueJson {

    private ValueJson() {}

    static JsonObject write(Actor actor) {
        return JsonObject.empty().put("kind", actor.kind()).put("id", actor.id());
    }

    static Actor actor(JsonObject doc) {
        return new Actor(doc.constant("kind", Actor.Kind.class), doc.text("id"));
    }

    static JsonObject write(Reason reason) {
        return JsonObject.empty().put("code", reason.code()).putText("text", reason.text());
    }

    static Reason reason(JsonObject doc) {
        return new Reason(doc.text("code"), doc.maybe("text"));
    }

    static JsonObject write(PersonName name) {
        return JsonObject.empty().put("given", name.given()).put("family", name.family());
    }

    static PersonName name(JsonObject doc) {
        return new PersonName(doc.text("given"), doc.text("family"));
    }

    static JsonObject write(ValidityPeriod validity) {
        return JsonObject.empty()
                .put("from", validity.from())
                .putText("until", validity.until().map(Instant::toString));
    }

    static ValidityPeriod validity(JsonObject doc) {
        return new ValidityPeriod(doc.instant("from"), doc.maybeInstant("until"));
    }

    /** Returns a digest as text: hexadecimal digits, then a colon and the id of the key if it has one. */
    static String write(Digest digest) {
        return digest.hex() + digest.keyId().map(id -> ":" + id).orElse("");
    }

    static Digest digest(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? Digest.ofHex(text, Optional.empty())
                : Digest.ofHex(text.substring(0, colon), Optional.of(text.substring(colon + 1)));
    }
}
