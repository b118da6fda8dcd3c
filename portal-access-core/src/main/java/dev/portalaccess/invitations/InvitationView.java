package dev.portalaccess.invitations;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Issuance;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An invitation as staff see it in a list.
 *
 * <p>It holds no secret, no digest and no hash: nothing in it helps to activate.
 *
 * @param id which invitation
 * @param purpose what it is for
 * @param to the invited person, and the delivery
 * @param issue the time, issuer and end of the invitation
 * @param status its state, with expiry computed
 * @param charts what it opens, or would have opened
 * @param onPaper what staff need on the phone
 * @param messages how delivery went, oldest first
 * @param isVoidSinceRestore whether it is live and opens nothing, because a backup was restored after it was issued; it
 *     can be issued again or cancelled (PA-116)
 */
public record InvitationView(
        InvitationId id,
        InvitationPurpose purpose,
        Recipient to,
        Issuance issue,
        InvitationStatus status,
        List<ChartId> charts,
        OnPaper onPaper,
        List<MessageProgress> messages,
        boolean isVoidSinceRestore) {

    /**
     * The invited person, and the delivery of the invitation.
     *
     * @param holder which holder
     * @param name of the holder; empty if the holder is no longer on record
     * @param channel by e-mail or on paper
     * @param address the address it was sent to, or that was typed beside a printed one
     */
    public record Recipient(
            HolderId holder, Optional<PersonName> name, Channel channel, Optional<EmailAddress> address) {

        public Recipient {
            requireNonNull(holder, "holder");
            requireNonNull(name, "name");
            requireNonNull(channel, "channel");
            requireNonNull(address, "address");
        }
    }

    /**
     * The facts that a caller can read from the letter. None of it is secret.
     *
     * @param serial the number that identifies the invitation on the phone
     * @param userName the temporary user name; empty unless it is printed
     * @param isLocked whether so many wrong passwords were typed that the printed credentials are void (PA-045)
     */
    public record OnPaper(String serial, Optional<String> userName, boolean isLocked) {

        public OnPaper {
            requireNonNull(serial, "serial");
            requireNonNull(userName, "userName");
        }
    }

    /**
     * The progress of one message.
     *
     * @param message the message
     * @param state the state of the message
     * @param since the instant since when it has been in that state
     * @param attempts the number of attempts begun
     * @param code the latest answer of the mail server or the printer
     */
    public record MessageProgress(
            MessageId message, MessageState state, Instant since, int attempts, Optional<String> code) {

        public MessageProgress {
            requireNonNull(message, "message");
            requireNonNull(state, "state");
            requireNonNull(since, "since");
            requireNonNull(code, "code");
        }
    }

    public InvitationView {
        requireNonNull(id, "id");
        requireNonNull(purpose, "purpose");
        requireNonNull(to, "to");
        requireNonNull(issue, "issue");
        requireNonNull(status, "status");
        charts = List.copyOf(charts);
        requireNonNull(onPaper, "onPaper");
        messages = List.copyOf(messages);
    }
}
