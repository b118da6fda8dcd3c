package dev.portalaccess.internal.secret;

import dev.portalaccess.model.Secret;
import java.util.Optional;
import java.util.function.Function;

/** A code that identifies and opens one invitation. */
public sealed interface InvitationCode extends DigestibleText permits LinkCode, TicketCode {

    /** Returns the key that identifies the invitation; no secret. */
    String selector();

    /** Reads a link's code or a ticket: blanks around it, case and look-alikes do not matter; all else does. */
    static Optional<InvitationCode> parse(Secret typed) {
        return Optional.<InvitationCode>empty().or(() -> LinkCode.parse(typed)).or(() -> TicketCode.parse(typed));
    }

    /** What {@code work} makes of the code that was typed, which is wiped afterwards; empty if it is none. */
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
