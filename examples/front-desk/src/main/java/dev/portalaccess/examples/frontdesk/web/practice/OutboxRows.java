package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.delivery.MessageRecipient;
import dev.portalaccess.examples.frontdesk.web.VisitorLanguage;
import dev.portalaccess.invitations.InvitationView;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.MessageId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The messages, as the outbox lists them.
 *
 * @param turn the request for the list
 * @param recipients the people that the messages are for
 */
record OutboxRows(DeskRequest turn, Map<MessageId, MessageRecipient> recipients) {

    private static final Set<MessageState> LOST = Set.of(
            MessageState.BOUNCED, MessageState.BOUNCE_UNCERTAIN, MessageState.PARKED, MessageState.PRINT_UNCERTAIN);
    private static final Set<InvitationStatus> ISSUABLE = Set.of(InvitationStatus.LIVE, InvitationStatus.EXPIRED);

    /**
     * A line of the list.
     *
     * @param id the message
     * @param what the kind of message
     * @param to the recipient, as far as it is on record
     * @param address the address; or a text that says that the message is on paper
     * @param state the state of the message
     * @param answer the response of the mail server or the printer, as text; or an empty text
     * @param since the beginning of the state
     * @param attempts the number of attempts that were begun, as text
     * @param again the actions that are possible
     */
    public record Row(
            String id,
            String what,
            String to,
            String address,
            StateBadge state,
            String answer,
            String since,
            String attempts,
            Again again) {}

    /**
     * The actions that are possible on a message that is lost, or perhaps.
     *
     * @param invitation the invitation, if another mail can be sent from here; otherwise an empty text
     * @param email the address of the lost mail
     * @param chart the chart where the clerk continues; or an empty text
     */
    public record Again(String invitation, String email, String chart) {}

    Row row(Message message) {
        Optional<InvitationView> invitation =
                message.invitation().flatMap(id -> turn.portal().invitations().byId(turn.clerk(), id));
        Optional<MessageRecipient> recipient = Optional.ofNullable(recipients.get(message.id()));
        String address = message.address()
                .or(() -> invitation.flatMap(view -> view.to().address()))
                .map(EmailAddress::value)
                .orElse("");
        Message.Progress progress = message.progress();
        return new Row(
                message.id().value(),
                turn.say("text.kind." + message.kind().name().toLowerCase(Locale.ROOT)),
                recipient
                        .flatMap(MessageRecipient::name)
                        .map(VisitorLanguage::name)
                        .orElse(""),
                message.channel() == Channel.PRINT ? turn.say("text.channel.print") : address,
                words().state(message.state(), message.channel()),
                answer(message),
                turn.tongue().moment(progress.changedAt()),
                attempts(progress.attempts()),
                invitation
                        .filter(view -> LOST.contains(message.state()))
                        .map(view -> again(message, view))
                        .orElseGet(() -> atChart(message, recipient)));
    }

    /** Returns where a notice that was not sent is seen to: at the reader's own chart. */
    private static Again atChart(Message message, Optional<MessageRecipient> recipient) {
        String chart = recipient
                .filter(reader -> message.invitation().isEmpty() && LOST.contains(message.state()))
                .flatMap(MessageRecipient::chart)
                .map(ChartId::value)
                .orElse("");
        return new Again("", "", chart);
    }

    private MessageWords words() {
        return new MessageWords(turn.tongue());
    }

    private String answer(Message message) {
        String said = words().answer(message.state(), message.progress().code());
        return message.state() == MessageState.DEFERRED
                ? said + " "
                        + turn.say(
                                "outbox.next",
                                turn.tongue().moment(message.progress().dueAt()))
                : said;
    }

    private String attempts(int attempts) {
        return turn.say(attempts == 1 ? "outbox.attempt" : "outbox.attempts", Integer.toString(attempts));
    }

    /**
     * Returns the actions. The outbox sends mail again; a letter is printed at the chart, where the person is present.
     */
    private static Again again(Message message, InvitationView view) {
        String chart = view.charts().stream().map(ChartId::value).findFirst().orElse("");
        boolean mail = message.channel() == Channel.EMAIL && ISSUABLE.contains(view.status());
        return new Again(
                mail ? view.id().value() : "",
                view.to().address().map(EmailAddress::value).orElse(""),
                chart);
    }
}
