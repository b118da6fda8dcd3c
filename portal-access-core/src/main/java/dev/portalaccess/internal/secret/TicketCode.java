package dev.portalaccess.internal.secret;

import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.Randomness;
import java.util.Optional;

/**
 * The code that a person holds for half an hour between presenting printed credentials and redeeming them, with the
 * prefix {@code pat1_} (PA-045).
 */
public final class TicketCode implements InvitationCode {

    private static final InvitationCodeFormat FORM = new InvitationCodeFormat("pat1_");

    private final Secret text;

    private TicketCode(Secret text) {
        this.text = text;
    }

    /**
     * Returns a new ticket for the invitation with that {@code selector}.
     *
     * @throws IllegalArgumentException if {@code selector} does not come from {@link LinkCode#newSelector}
     */
    public static TicketCode issue(String selector, Randomness randomness) {
        return new TicketCode(FORM.issue(selector, randomness));
    }

    /** Parses a ticket: surrounding blanks, case and look-alike characters do not matter; everything else does. */
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

    /** Omits the ticket. */
    @Override
    public String toString() {
        return "TicketCode[redacted]";
    }
}
