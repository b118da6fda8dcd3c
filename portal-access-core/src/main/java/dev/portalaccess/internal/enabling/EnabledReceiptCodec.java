package dev.portalaccess.internal.enabling;

import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.EnablingResult.AlreadyActive;
import dev.portalaccess.enabling.EnablingResult.AlreadyInvited;
import dev.portalaccess.enabling.EnablingResult.Answer;
import dev.portalaccess.enabling.EnablingResult.AwaitingApproval;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.internal.engine.ReceiptLine;
import dev.portalaccess.internal.issuing.InvitationIssuer.IssuedInvitation;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccessRequestId;
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

/** Encodes the result of enabling in a receipt, as ids and instants (PA-130). */
public final class EnabledReceiptCodec {

    private static final String TYPED = "typed";
    private final AccessStore store;

    /** Creates a codec that reads invitations from the store. */
    public EnabledReceiptCodec(AccessStore store) {
        this.store = store;
    }

    /**
     * Returns the answer for a new invitation.
     *
     * @param onFile the address that was known before
     */
    public static Invited invitedAnswer(IssuedInvitation issued, Optional<EmailAddress> onFile) {
        Invitation invitation = issued.invitation();
        return invitedAnswer(invitation, issued.message().id(), addressNotOnFile(invitation.delivery(), onFile));
    }

    /** Returns the address if it is not the one on file; it is stored only on the invitation (PA-006). */
    private static Optional<EmailAddress> addressNotOnFile(DeliveryRoute delivery, Optional<EmailAddress> onFile) {
        return delivery.address().filter(address -> !Optional.of(address).equals(onFile));
    }

    /** Returns one line for each answer. */
    public static List<String> encode(EnablingResult enabled) {
        return enabled.answers().stream().map(EnabledReceiptCodec::encodeAnswer).toList();
    }

    /** Returns the answers that the lines encode. */
    public EnablingResult decode(PracticeId practice, List<String> lines) {
        return new EnablingResult(lines.stream()
                .map(line -> decodeAnswer(practice, ReceiptLine.fields(line)))
                .toList());
    }

    private static String encodeAnswer(Answer answer) {
        if (answer instanceof Invited invited) {
            String typed = invited.typedAddress().isPresent() ? TYPED : "filed";
            return ReceiptLine.of(
                    "invited", invited.invitation().value(), invited.message().value(), typed);
        }
        if (answer instanceof AlreadyInvited already) {
            return ReceiptLine.of(
                    "already", already.invitation().value(), already.until().toString());
        }
        if (answer instanceof AwaitingApproval waiting) {
            return ReceiptLine.of(
                    "waiting", waiting.request().value(), waiting.until().toString());
        }
        return ReceiptLine.of("active", ((AlreadyActive) answer).since().toString());
    }

    private Answer decodeAnswer(PracticeId practice, List<String> fields) {
        return switch (fields.get(0)) {
            case "invited" -> decodeInvited(practice, fields);
            case "already" -> decodeAlready(practice, fields);
            case "waiting" -> new AwaitingApproval(new AccessRequestId(fields.get(1)), Instant.parse(fields.get(2)));
            default -> new AlreadyActive(Instant.parse(fields.get(1)));
        };
    }

    private Answer decodeAlready(PracticeId practice, List<String> fields) {
        InvitationId id = new InvitationId(fields.get(1));
        return new AlreadyInvited(
                id,
                Instant.parse(fields.get(2)),
                store.invitation(practice, RecordKey.of(id))
                        .flatMap(found -> found.value().delivery().address()));
    }

    private Answer decodeInvited(PracticeId practice, List<String> fields) {
        Invitation invitation = store.invitation(practice, RecordKey.of(new InvitationId(fields.get(1))))
                .map(Versioned::value)
                .orElseThrow(
                        () -> new ContractViolationException(
                                "AccessStoreContract: an invitation stays until it is purged, and its receipt is purged before"));
        Optional<EmailAddress> typed =
                TYPED.equals(fields.get(3)) ? invitation.delivery().address() : Optional.empty();
        return invitedAnswer(invitation, new MessageId(fields.get(2)), typed);
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
                invitation.delivery().address(),
                typedAddress);
    }
}
