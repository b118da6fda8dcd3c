package dev.portalaccess.internal.secret;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.Randomness;
import java.util.Optional;

/**
 * The form of the codes that open an invitation: a prefix, a selector of 26 symbols by which the invitation is found, a
 * verifier of 52 that proves the right to it, and a check of 7.
 *
 * <p>The selector (130 bits) is no secret and stays with the invitation; every code has a verifier (260 bits) of its own.
 */
final class SelectorForm {

    private static final int VERIFIER_SYMBOLS = 52;

    private final int selectorAt;
    private final CheckedText form;

    /** The form of codes that begin with {@code prefix}. */
    SelectorForm(String prefix) {
        this.selectorAt = prefix.length();
        this.form = new CheckedText(prefix, Ids.SYMBOLS + VERIFIER_SYMBOLS);
    }

    /** A text with a fresh verifier. */
    Secret issue(String selector, Randomness randomness) {
        if (!Ids.isId(requireNonNull(selector, "selector"))) {
            throw new IllegalArgumentException("selector must have 26 lower-case symbols");
        }
        return form.issue(selector, randomness);
    }

    /** The text as it was issued, if that is what was typed. */
    Optional<Secret> read(Secret typed) {
        return form.read(typed);
    }

    /** The selector in a text of this form. */
    String selectorIn(Secret text) {
        return Wiping.reading(text, symbols -> String.valueOf(symbols, selectorAt, Ids.SYMBOLS));
    }
}
