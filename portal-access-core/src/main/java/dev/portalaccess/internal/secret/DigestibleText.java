package dev.portalaccess.internal.secret;

import dev.portalaccess.model.Secret;

/**
 * A text in its one canonical form; only its digest is stored.
 *
 * <p>What a person typed becomes a {@code DigestibleText} by parsing, so nothing else can be digested.
 */
public sealed interface DigestibleText permits InvitationCode, RequestContent {

    /** Returns the whole text. Closing it wipes the code. */
    Secret text();
}
