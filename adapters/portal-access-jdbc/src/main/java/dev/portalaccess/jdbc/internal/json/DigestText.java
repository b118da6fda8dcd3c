package dev.portalaccess.jdbc.internal.json;

import dev.portalaccess.model.Digest;
import java.util.Optional;

/** Digests as text: hexadecimal digits, then a colon and the id of the key if there is one. */
public final class DigestText {

    private DigestText() {}

    /** Returns the text of the digest. */
    public static String write(Digest digest) {
        return digest.hex() + digest.keyId().map(id -> ":" + id).orElse("");
    }

    /** Returns the digest in the text. */
    public static Digest digest(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? Digest.ofHex(text, Optional.empty())
                : Digest.ofHex(text.substring(0, colon), Optional.of(text.substring(colon + 1)));
    }
}
