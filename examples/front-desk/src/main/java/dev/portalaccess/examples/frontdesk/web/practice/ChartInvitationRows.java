package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.web.VisitorLanguage;
import dev.portalaccess.examples.frontdesk.web.practice.ChartView.Can;
import dev.portalaccess.examples.frontdesk.web.practice.ChartView.Invited;
import dev.portalaccess.examples.frontdesk.web.practice.ChartView.Sent;
import dev.portalaccess.invitations.InvitationView;
import dev.portalaccess.invitations.InvitationView.MessageProgress;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.MessageState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The invitations of a chart, as the page lists them. */
final class ChartInvitationRows {

    private static final Set<InvitationStatus> AGAIN = Set.of(InvitationStatus.LIVE, InvitationStatus.EXPIRED);

    private final VisitorLanguage tongue;
    private final ChartFacts facts;
    private final Chart chart;

    ChartInvitationRows(DeskRequest turn, Chart chart) {
        this.tongue = turn.tongue();
        this.facts = new ChartFacts(turn);
        this.chart = chart;
    }

    Invited row(InvitationView view) {
        return new Invited(
                view.id().value(),
                view.to().name().map(VisitorLanguage::name).orElseGet(() -> tongue.say("desk.unknown")),
                way(view),
                view.to().channel().name(),
                view.to().address().map(EmailAddress::value).orElse(""),
                tongue.moment(view.issue().at()),
                tongue.moment(view.issue().until()),
                badge(view),
                serial(view),
                also(view),
                view.messages().stream()
                        .map(message -> sent(view.to().channel(), message))
                        .toList(),
                can(view));
    }

    private StateBadge badge(InvitationView view) {
        return view.isVoidSinceRestore()
                ? new StateBadge(tongue.say("invitation.RESTORED"), "warn")
                : new StateBadge(tongue.say("invitation." + view.status()), tone(view.status()));
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

    private static String tone(InvitationStatus status) {
        return switch (status) {
            case LIVE -> "";
            case REDEEMED -> "good";
            case EXPIRED -> "warn";
            case CANCELLED, VOIDED, UNRECOGNISED -> "off";
        };
    }

    private Sent sent(Channel channel, MessageProgress message) {
        MessageWords words = new MessageWords(tongue);
        return new Sent(
                words.state(message.state(), channel),
                tongue.moment(message.since()),
                words.answer(message.state(), message.code()));
    }

    private static Can can(InvitationView view) {
        boolean isLive = view.status() == InvitationStatus.LIVE;
        boolean isPaper = view.to().channel() == Channel.PRINT;
        boolean opens = isLive && !view.isVoidSinceRestore();
        Optional<MessageProgress> letter = isPaper && opens ? last(view.messages()) : Optional.empty();
        return new Can(
                letter.filter(one -> one.state().isWaiting())
                        .map(one -> one.message().value())
                        .orElse(""),
                letter.filter(one -> one.state() == MessageState.PRINT_UNCERTAIN)
                        .isPresent(),
                opens && !isPaper,
                AGAIN.contains(view.status()),
                isLive);
    }

    private static Optional<MessageProgress> last(List<MessageProgress> messages) {
        return messages.isEmpty() ? Optional.empty() : Optional.of(messages.get(messages.size() - 1));
    }
}
