package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.web.Tongue;
import dev.portalaccess.examples.frontdesk.web.practice.ChartView.Can;
import dev.portalaccess.examples.frontdesk.web.practice.ChartView.Invited;
import dev.portalaccess.examples.frontdesk.web.practice.ChartView.Sent;
import dev.portalaccess.invitations.InvitationView;
import dev.portalaccess.invitations.InvitationView.Sending;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Invitation.Status;
import dev.portalaccess.model.MessageState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the invitations of a chart. */
final class InvitationRows {

    private static final Set<Status> AGAIN = Set.of(Status.LIVE, Status.EXPIRED);

    private final Tongue tongue;
    private final ChartFacts facts;
    private final Chart chart;

    InvitationRows(Turn turn, Chart chart) {
        this.tongue = turn.tongue();
        this.facts = new ChartFacts(turn);
        this.chart = chart;
    }

    Invited row(InvitationView view) {
        return new Invited(
                view.id().value(),
                view.to().name().map(Tongue::name).orElseGet(() -> tongue.say("desk.unknown")),
                way(view),
                view.to().address().map(EmailAddress::value).orElse(""),
                tongue.moment(view.issue().at()),
                tongue.moment(view.issue().until()),
                new Badge(tongue.say("invitation." + view.status()), tone(view.status())),
                serial(view),
                also(view),
                view.messages().stream()
                        .map(message -> sent(view.to().channel(), message))
                        .toList(),
                can(view));
    }

    private String way(InvitationView view) {
        return view.to().channel() == Channel.PRINT
                ? tongue.say("invitation.on-paper")
                : tongue.say(
                        "invitation.by-mail",
                        view.to().address().map(EmailAddress::value).orElse(""));
    }

    private String serial(InvitationView view) {
        return view.onPaper()
                .userName()
                .map(name -> tongue.say("invitation.user-name", view.onPaper().serial(), name))
                .orElseGet(() -> view.onPaper().serial());
    }

    private String also(InvitationView view) {
        return view.charts().stream()
                .filter(other -> !other.equals(chart.id()))
                .map(other -> facts.name(chart, other))
                .collect(Collectors.joining(", "));
    }

    private static String tone(Status status) {
        return switch (status) {
            case LIVE -> "";
            case REDEEMED -> "good";
            case EXPIRED -> "warn";
            case CANCELLED, VOIDED, UNRECOGNISED -> "off";
        };
    }

    private Sent sent(Channel channel, Sending message) {
        MessageWords words = new MessageWords(tongue);
        return new Sent(
                words.state(message.state(), channel),
                tongue.moment(message.since()),
                words.answer(message.state(), message.code()));
    }

    private static Can can(InvitationView view) {
        boolean isLive = view.status() == Status.LIVE;
        boolean isPaper = view.to().channel() == Channel.PRINT;
        Optional<Sending> letter = isPaper && isLive ? last(view.messages()) : Optional.empty();
        return new Can(
                letter.filter(one -> one.state().isWaiting())
                        .map(one -> one.message().value())
                        .orElse(""),
                letter.filter(one -> one.state() == MessageState.PRINT_UNCERTAIN)
                        .isPresent(),
                isLive && !isPaper,
                AGAIN.contains(view.status()),
                isLive);
    }

    private static Optional<Sending> last(List<Sending> messages) {
        return messages.isEmpty() ? Optional.empty() : Optional.of(messages.get(messages.size() - 1));
    }
}
