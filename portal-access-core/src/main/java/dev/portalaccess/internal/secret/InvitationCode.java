package dev.portalaccess.internal.secret;

import dev.portalaccess.model.Secret;
import java.util.Optional;
import java.util.function.Function;

/** A code that identifies and opens one invitation. */
public sealed interface InvitationCode extends DigestibleText permits LinkCode, TicketCode {

    /** Returns the key that identifies the invitation; no secret. */
    String selector();

    /**
     * Parses a link's code or a ticket: surrounding blanks, case and look-alike characters do not matter; everything
     * else does.
     */
    static Optional<InvitationCode> parse(Secret typed) {
        return Optional.<InvitationCode>empty().or(() -> LinkCode.parse(typed)).or(() -> TicketCode.parse(typed));
    }

    /**
     * Returns the result of {@code work} for the typed code, which is wiped afterwards; empty if the text is not a
     * code.
     */
    static <R> Optional<R> useParsed(Secret typed, Function<InvitationCode, R> work) {
        return parse(typed).map(code -> {
            try {
                return work.apply(code);
            } finally {
                code.text().close();
            }
        });
    }
}
