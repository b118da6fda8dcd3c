package dev.portalaccess.internal.secret;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.Randomness;
import java.util.Optional;

/**
 * The form of the codes that open an invitation: a prefix, a selector of 26 symbols that identifies the invitation, a
 * verifier of 52 that proves the right to it, and a check of 7.
 *
 * <p>The selector (130 bits) is no secret and stays with the invitation; every code has its own verifier of 260 bits.
 */
final class InvitationCodeFormat {

    private static final int VERIFIER_SYMBOLS = 52;

    private final int selectorAt;
    private final ChecksummedFormat form;

    /** Creates the format of codes that begin with {@code prefix}. */
    InvitationCodeFormat(String prefix) {
        this.selectorAt = prefix.length();
        this.form = new ChecksummedFormat(prefix, RandomIds.SYMBOLS + VERIFIER_SYMBOLS);
    }

    /** Returns a text with a new verifier. */
    Secret issue(String selector, Randomness randomness) {
        if (!RandomIds.isId(requireNonNull(selector, "selector"))) {
            throw new IllegalArgumentException("selector must have 26 lower-case symbols");
        }
        return form.issue(selector, randomness);
    }

    /** Returns the text as issued, if that was typed. */
    Optional<Secret> parse(Secret typed) {
        return form.parse(typed);
    }

    /** Returns the selector in a text of this format. */
    String selectorIn(Secret text) {
        return WipedChars.read(text, symbols -> String.valueOf(symbols, selectorAt, RandomIds.SYMBOLS));
    }
}
