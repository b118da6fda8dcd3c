package dev.portalaccess.jdbc.internal.read;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The spelling of a commit's id within a cursor, which has characters of ASCII only. */
final class CommitText {

    private CommitText() {}

    static String write(String commit) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(commit.getBytes(StandardCharsets.UTF_8));
    }

    static String read(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
