package dev.portalaccess.internal.secret;

import dev.portalaccess.model.Secret;

/** PA-130: what a request asked for, as text: of it, as of codes, only a digest is kept, since it names people. */
public final class RequestContent implements DigestibleText {

    private final Secret text;

    /** The content in its one canonical form. */
    public RequestContent(CharSequence canonical) {
        this.text = Secret.of(canonical);
    }

    @Override
    public Secret text() {
        return text;
    }

    /** Never the content. */
    @Override
    public String toString() {
        return "RequestContent[redacted]";
    }
}
