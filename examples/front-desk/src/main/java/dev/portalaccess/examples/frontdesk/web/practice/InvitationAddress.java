package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import java.util.List;
import java.util.Optional;

/** The address that an invitation really goes to, as the answer to the clerk names it. */
final class InvitationAddress {

    private InvitationAddress() {}

    /** Redirects to the page, which says where the new invitation goes. */
    static void tell(DeskRequest turn, String page, Outcome.Done<Invited> done) {
        boolean isLetter = done.value().channel() == Channel.PRINT;
        String key = isLetter ? "reissued.letter" : "reissued.mail";
        turn.tell(page, key, List.of(of(done.value().address())), done.warnings());
    }

    /** Returns the address; empty if there is none. */
    static String of(Optional<EmailAddress> address) {
        return address.map(EmailAddress::value).orElse("");
    }
}
