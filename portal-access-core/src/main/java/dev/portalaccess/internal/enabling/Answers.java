package dev.portalaccess.internal.enabling;

import dev.portalaccess.enabling.Enabled;
import dev.portalaccess.enabling.Enabled.AlreadyActive;
import dev.portalaccess.enabling.Enabled.AlreadyInvited;
import dev.portalaccess.enabling.Enabled.Answer;
import dev.portalaccess.enabling.Enabled.Invited;
import dev.portalaccess.internal.issuing.Issued;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.MessageId;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.spi.AccessStore;
import dev.portalaccess.spi.ContractViolationException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** PA-130: how a receipt keeps the answers of enabling, in ids and instants. */
public final class Answers {

    private static final String TYPED = "typed";
    private final AccessStore store;

    /** Invitations are told from there. */
    public Answers(AccessStore store) {
        this.store = store;
    }

    /** The answer for an invitation just issued. */
    public static Invited invited(Issued issued, Optional<EmailAddress> typedAddress) {
        return invited(issued.invitation(), issued.message().id(), typedAddress);
    }

    /** One line for each answer. */
    public static List<String> lines(Enabled enabled) {
        return enabled.answers().stream().map(Answers::line).toList();
    }

    /** The answers behind the lines. */
    public Enabled retell(PracticeId practice, List<String> lines) {
        return new Enabled(lines.stream()
                .map(line -> answer(practice, line.split(" ", -1)))
                .toList());
    }

    private static String line(Answer answer) {
        if (answer instanceof Invited invited) {
            String typed = invited.typedAddress().isPresent() ? TYPED : "filed";
            return String.join(
                    " ",
                    "invited",
                    invited.invitation().value(),
                    invited.message().value(),
                    typed);
        }
        if (answer instanceof AlreadyInvited already) {
            return String.join(
                    " ",
                    "already",
                    already.invitation().value(),
                    already.until().toString());
        }
        return "active " + ((AlreadyActive) answer).since();
    }

    private Answer answer(PracticeId practice, String[] parts) {
        return switch (parts[0]) {
            case "invited" -> invitedBefore(practice, parts);
            case "already" -> new AlreadyInvited(new InvitationId(parts[1]), Instant.parse(parts[2]));
            default -> new AlreadyActive(Instant.parse(parts[1]));
        };
    }

    private Answer invitedBefore(PracticeId practice, String[] parts) {
        Invitation invitation = store.invitation(practice, Key.of(new InvitationId(parts[1])))
                .map(Versioned::value)
                .orElseThrow(
                        () -> new ContractViolationException(
                                "AccessStoreContract: an invitation stays until it is purged, and its receipt is purged before"));
        Optional<EmailAddress> typed =
                TYPED.equals(parts[3]) ? invitation.delivery().address() : Optional.empty();
        return invited(invitation, new MessageId(parts[2]), typed);
    }

    private static Invited invited(Invitation invitation, MessageId message, Optional<EmailAddress> typedAddress) {
        return new Invited(
                invitation.id(),
                invitation.holder(),
                message,
                invitation.delivery().channel(),
                invitation.issue().until(),
                invitation.charts(),
                typedAddress);
    }
}
