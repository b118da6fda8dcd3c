package dev.portalaccess.enabling;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.id.AccessRequestId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The result of enabling: an answer for each individual, in the order of the command.
 *
 * <p>It holds ids, never a secret.
 *
 * @param answers one for each individual
 */
public record EnablingResult(List<Answer> answers) {

    /** The result for one individual. */
    public sealed interface Answer {

        /** Applies the function for the case that this is. */
        default <R> R fold(
                Function<? super Invited, R> invited,
                Function<? super AlreadyInvited, R> alreadyInvited,
                Function<? super AlreadyActive, R> alreadyActive,
                Function<? super AwaitingApproval, R> awaitingApproval) {
            if (this instanceof Invited issued) {
                return invited.apply(issued);
            }
            if (this instanceof AwaitingApproval waiting) {
                return awaitingApproval.apply(waiting);
            }
            return this instanceof AlreadyInvited before
                    ? alreadyInvited.apply(before)
                    : alreadyActive.apply((AlreadyActive) this);
        }
    }

    /**
     * An invitation was issued, and its message queued.
     *
     * @param invitation the invitation
     * @param holder the invited holder
     * @param message the message to send, or to print with {@code portal.delivery().print}
     * @param channel the channel: e-mail or paper
     * @param until the end of the invitation's validity, exclusive
     * @param charts the charts that it opens
     * @param address the address that is used; empty for paper without one
     * @param typedAddress the address, if it is another than the one on file: the host may want to write it to the
     *     chart
     */
    public record Invited(
            InvitationId invitation,
            HolderId holder,
            MessageId message,
            Channel channel,
            Instant until,
            List<ChartId> charts,
            Optional<EmailAddress> address,
            Optional<EmailAddress> typedAddress)
            implements Answer {
        public Invited {
            requireNonNull(invitation, "invitation");
            requireNonNull(holder, "holder");
            requireNonNull(message, "message");
            requireNonNull(channel, "channel");
            requireNonNull(until, "until");
            charts = List.copyOf(charts);
            requireNonNull(address, "address");
            requireNonNull(typedAddress, "typedAddress");
        }
    }

    /**
     * A live invitation exists, and was left as it is (PA-007).
     *
     * @param invitation the invitation
     * @param until the end of the invitation's validity, exclusive
     * @param address the address that it went to; empty for paper without one
     */
    public record AlreadyInvited(InvitationId invitation, Instant until, Optional<EmailAddress> address)
            implements Answer {
        public AlreadyInvited {
            requireNonNull(invitation, "invitation");
            requireNonNull(until, "until");
            requireNonNull(address, "address");
        }
    }

    /**
     * The person already has access, and the command asked for nothing more.
     *
     * @param since the instant since when the person has had access
     */
    public record AlreadyActive(Instant since) implements Answer {
        public AlreadyActive {
            requireNonNull(since, "since");
        }
    }

    /**
     * The policy demands that a second member of staff approve (PA-079). Nothing was granted or sent; the request waits
     * among {@link dev.portalaccess.requests.AccessRequests}.
     *
     * @param request the request
     * @param until when it expires if it is not approved before
     */
    public record AwaitingApproval(AccessRequestId request, Instant until) implements Answer {
        public AwaitingApproval {
            requireNonNull(request, "request");
            requireNonNull(until, "until");
        }
    }

    public EnablingResult {
        answers = List.copyOf(answers);
    }

    /** Returns the invitations that were issued. */
    public List<Invited> invited() {
        return answers.stream()
                .filter(Invited.class::isInstance)
                .map(Invited.class::cast)
                .toList();
    }

    /** Returns the letters to print with {@code portal.delivery().print}. */
    public List<MessageId> letters() {
        return invited().stream()
                .filter(one -> one.channel() == Channel.PRINT)
                .map(Invited::message)
                .toList();
    }
}
