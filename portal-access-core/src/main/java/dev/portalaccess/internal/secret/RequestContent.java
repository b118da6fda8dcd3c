package dev.portalaccess.internal.secret;

import dev.portalaccess.model.Secret;

/** The content of a request as text (PA-130). Only a digest is stored, because the request contains personal data. */
public final class RequestContent implements DigestibleText {

    private final Secret text;

    /** Creates the content from its canonical form. */
    public RequestContent(CharSequence canonical) {
        this.text = Secret.of(canonical);
    }

    @Override
    public Secret text() {
        return text;
    }

    /** Omits the content. */
    @Override
    public String toString() {
        return "RequestContent[redacted]";
    }
}
