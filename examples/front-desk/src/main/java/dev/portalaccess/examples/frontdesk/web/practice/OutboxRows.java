package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.web.VisitorLanguage;
import dev.portalaccess.invitations.InvitationView;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.id.ChartId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Messages as the outbox lists them. */
record OutboxRows(DeskRequest turn) {

    private static final Set<MessageState> LOST =
            Set.of(MessageState.BOUNCED, MessageState.PARKED, MessageState.PRINT_UNCERTAIN);
    private static final Set<InvitationStatus> ISSUABLE = Set.of(InvitationStatus.LIVE, InvitationStatus.EXPIRED);

    /**
     * One line of the list.
     *
     * @param id which message
     * @param what what it says
     * @param to whom it is for, as far as that is on record
     * @param address where it went; or that it is paper
     * @param state how far it has got
     * @param answer what the mail server or the printer said, in words; or nothing
     * @param since since when it is in that state
     * @param attempts how many attempts were begun, in words
     * @param again what can be done about it
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
     * What can be done about a message that was lost.
     *
     * @param invitation the invitation, if another mail can be sent from here; otherwise nothing
     * @param email the address it went to
     * @param chart the chart to go on at; or nothing
     */
    public record Again(String invitation, String email, String chart) {
        private static final Again NOTHING = new Again("", "", "");
    }

    Row row(Message message) {
        Optional<InvitationView> invitation =
                message.invitation().flatMap(id -> turn.portal().invitations().byId(turn.practice(), id));
        String address = message.address()
                .or(() -> invitation.flatMap(view -> view.to().address()))
                .map(EmailAddress::value)
                .orElse("");
        Message.Progress progress = message.progress();
        return new Row(
                message.id().value(),
                turn.say("text.kind." + message.kind().name().toLowerCase(Locale.ROOT)),
                invitation
                        .flatMap(view -> view.to().name())
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
                        .orElse(Again.NOTHING));
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

    /** Mail is sent again from here; what is printed is printed at the chart, where the person stands. */
    private static Again again(Message message, InvitationView view) {
        String chart = view.charts().stream().map(ChartId::value).findFirst().orElse("");
        boolean mail = message.channel() == Channel.EMAIL && ISSUABLE.contains(view.status());
        return new Again(
                mail ? view.id().value() : "",
                view.to().address().map(EmailAddress::value).orElse(""),
                chart);
    }
}
