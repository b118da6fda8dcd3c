package dev.portalaccess.internal.secret;

import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.Randomness;
import java.util.Optional;

/**
 * PA-045: what a person holds for half an hour between presenting printed credentials and redeeming them, {@code pat1_} in
 * front.
 */
public final class TicketCode implements InvitationCode {

    private static final InvitationCodeFormat FORM = new InvitationCodeFormat("pat1_");

    private final Secret text;

    private TicketCode(Secret text) {
        this.text = text;
    }

    /**
     * A fresh one for the invitation that is found by {@code selector}.
     *
     * @throws IllegalArgumentException if {@code selector} is none that {@link LinkCode#newSelector} makes
     */
    public static TicketCode issue(String selector, Randomness randomness) {
        return new TicketCode(FORM.issue(selector, randomness));
    }

    /** Reads what came back: blanks around it, case and look-alikes do not matter; all else does. */
    public static Optional<TicketCode> parse(Secret typed) {
        return FORM.parse(typed).map(TicketCode::new);
    }

    @Override
    public String selector() {
        return FORM.selectorIn(text);
    }

    @Override
    public Secret text() {
        return text;
    }

    /** Never the ticket. */
    @Override
    public String toString() {
        return "TicketCode[redacted]";
    }
}
