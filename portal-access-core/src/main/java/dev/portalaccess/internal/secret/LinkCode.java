package dev.portalaccess.internal.secret;

import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.Randomness;
import java.util.Optional;

/**
 * The code in an activation link, {@code pa1_} in front; every delivery attempt has its own.
 *
 * <p>PA-046: every edit that changes what is decoded is refused.
 */
public final class LinkCode implements InvitationCode {

    private static final InvitationCodeFormat FORM = new InvitationCodeFormat("pa1_");

    private final Secret text;

    private LinkCode(Secret text) {
        this.text = text;
    }

    /** Returns a new selector, which finds a new invitation; lower case. */
    public static String newSelector(Randomness randomness) {
        return RandomIds.nextId(randomness);
    }

    /**
     * Returns a code with a new verifier.
     *
     * @throws IllegalArgumentException if {@code selector} does not come from {@link #newSelector}
     */
    public static LinkCode issue(String selector, Randomness randomness) {
        return new LinkCode(FORM.issue(selector, randomness));
    }

    /**
     * Parses a code that arrived by link or was typed: surrounding blanks, case and look-alike characters do not
     * matter; everything else does.
     */
    public static Optional<LinkCode> parse(Secret typed) {
        return FORM.parse(typed).map(LinkCode::new);
    }

    @Override
    public String selector() {
        return FORM.selectorIn(text);
    }

    @Override
    public Secret text() {
        return text;
    }

    /** Omits the code. */
    @Override
    public String toString() {
        return "LinkCode[redacted]";
    }
}
