package dev.portalaccess.invitations;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.HolderId;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.Issue;
import dev.portalaccess.model.MessageId;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.PersonName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An invitation as staff see it in a list.
 *
 * <p>Public because hosts draw a screen from it. It holds no secret, no digest and no hash: nothing in it helps to activate.
 *
 * @param id which invitation
 * @param purpose what it is for
 * @param to whom it is for, and how it travels
 * @param issue when it was issued, by whom, until when it is good
 * @param status its state, with expiry computed
 * @param charts what it opens, or would have opened
 * @param onPaper what staff need on the phone
 * @param messages how delivery went, oldest first
 */
public record InvitationView(
        InvitationId id,
        Invitation.Purpose purpose,
        Recipient to,
        Issue issue,
        Invitation.Status status,
        List<ChartId> charts,
        OnPaper onPaper,
        List<Sending> messages) {

    /**
     * Whom an invitation is for, and how it travels.
     *
     * @param holder which holder
     * @param name of the holder; empty if the holder is no longer on record
     * @param channel by e-mail or on paper
     * @param address the address it was sent to, or that was typed beside a printed one
     */
    public record Recipient(
            HolderId holder, Optional<PersonName> name, Channel channel, Optional<EmailAddress> address) {

        /** Needs every part. */
        public Recipient {
            requireNonNull(holder, "holder");
            requireNonNull(name, "name");
            requireNonNull(channel, "channel");
            requireNonNull(address, "address");
        }
    }

    /**
     * What somebody with the letter in hand can be asked for. None of it is secret.
     *
     * @param serial by which the invitation is found when somebody calls
     * @param userName the temporary user name; empty unless it is printed
     * @param isLocked whether so many wrong passwords were typed that the printed credentials are void (PA-045)
     */
    public record OnPaper(String serial, Optional<String> userName, boolean isLocked) {

        /** Needs every part. */
        public OnPaper {
            requireNonNull(serial, "serial");
            requireNonNull(userName, "userName");
        }
    }

    /**
     * How far one message has got.
     *
     * @param message which message
     * @param state the state
     * @param since since when
     * @param attempts how many attempts were begun
     * @param code what the mail server or the printer answered last
     */
    public record Sending(MessageId message, MessageState state, Instant since, int attempts, Optional<String> code) {

        /** Needs every part. */
        public Sending {
            requireNonNull(message, "message");
            requireNonNull(state, "state");
            requireNonNull(since, "since");
            requireNonNull(code, "code");
        }
    }

    /** Keeps a copy. */
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
