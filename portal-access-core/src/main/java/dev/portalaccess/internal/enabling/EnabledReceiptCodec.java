package dev.portalaccess.internal.enabling;

import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.EnablingResult.AlreadyActive;
import dev.portalaccess.enabling.EnablingResult.AlreadyInvited;
import dev.portalaccess.enabling.EnablingResult.Answer;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.internal.issuing.IssuedInvitation;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.ContractViolationException;
import dev.portalaccess.spi.storage.AccessStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** PA-130: how a receipt keeps the answers of enabling, in ids and instants. */
public final class EnabledReceiptCodec {

    private static final String TYPED = "typed";
    private final AccessStore store;

    /** Invitations are read from there. */
    public EnabledReceiptCodec(AccessStore store) {
        this.store = store;
    }

    /**
     * The answer for an invitation just issued.
     *
     * @param onFile the address that was known before
     */
    public static Invited invitedAnswer(IssuedInvitation issued, Optional<EmailAddress> onFile) {
        Invitation invitation = issued.invitation();
        return invitedAnswer(invitation, issued.message().id(), addressNotOnFile(invitation.delivery(), onFile));
    }

    /** PA-006: an address that is not the one on file is reported, and written nowhere but on the invitation. */
    private static Optional<EmailAddress> addressNotOnFile(DeliveryRoute delivery, Optional<EmailAddress> onFile) {
        return delivery.address().filter(address -> !Optional.of(address).equals(onFile));
    }

    /** One line for each answer. */
    public static List<String> encode(EnablingResult enabled) {
        return enabled.answers().stream().map(EnabledReceiptCodec::encodeAnswer).toList();
    }

    /** The answers behind the lines. */
    public EnablingResult decode(PracticeId practice, List<String> lines) {
        return new EnablingResult(lines.stream()
                .map(line -> decodeAnswer(practice, line.split(" ", -1)))
                .toList());
    }

    private static String encodeAnswer(Answer answer) {
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

    private Answer decodeAnswer(PracticeId practice, String[] parts) {
        return switch (parts[0]) {
            case "invited" -> decodeInvited(practice, parts);
            case "already" -> new AlreadyInvited(new InvitationId(parts[1]), Instant.parse(parts[2]));
            default -> new AlreadyActive(Instant.parse(parts[1]));
        };
    }

    private Answer decodeInvited(PracticeId practice, String[] parts) {
        Invitation invitation = store.invitation(practice, RecordKey.of(new InvitationId(parts[1])))
                .map(Versioned::value)
                .orElseThrow(
                        () -> new ContractViolationException(
                                "AccessStoreContract: an invitation stays until it is purged, and its receipt is purged before"));
        Optional<EmailAddress> typed =
                TYPED.equals(parts[3]) ? invitation.delivery().address() : Optional.empty();
        return invitedAnswer(invitation, new MessageId(parts[2]), typed);
    }

    private static Invited invitedAnswer(
            Invitation invitation, MessageId message, Optional<EmailAddress> typedAddress) {
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
