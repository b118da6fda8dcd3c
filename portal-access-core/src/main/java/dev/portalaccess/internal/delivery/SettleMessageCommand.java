package dev.portalaccess.internal.delivery;

import dev.portalaccess.command.Caller;
import dev.portalaccess.delivery.DeliveryCode;
import dev.portalaccess.delivery.SettleMessage;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;

/**
 * Settles a parked message without an invitation (PA-074). The commit records who did it and why; {@link #settle} then
 * takes the message from the list, and may be repeated.
 */
record SettleMessageCommand(ServiceDependencies parts, Caller caller, SettleMessage content)
        implements Command<MessageId> {

    @Override
    public String name() {
        return CommandName.SETTLE_MESSAGE;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.empty();
    }

    @Override
    public List<ChartId> touchedCharts() {
        return find().map(new MessageCharts(parts)::of).orElse(List.of());
    }

    private Optional<Message> find() {
        return parts.outbox().message(caller.practice(), content.message());
    }

    @Override
    public CommandVerdict<MessageId> decide(DecisionRound round) {
        Optional<Reason> reason = new InputParser(round.findings()).reason(content.reason(), "reason");
        Optional<Message> found = find();
        if (found.isEmpty()) {
            round.add(FindingDefinition.MESSAGE_UNKNOWN, "message");
        } else if (!isSettleable(found.get())) {
            round.add(FindingDefinition.MESSAGE_NOT_PARKED, "message");
        }
        if (reason.isEmpty() || round.isRefused()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        round.draft()
                .addNote(AuditNote.ofPractice(AuditAction.MESSAGE_SETTLED)
                        .because(reason.get().code())
                        .by("PA-074")
                        .with("holder", found.orElseThrow().holder().value())
                        .with("message", content.message().value()));
        return new CommandVerdict.DraftCommit<>(
                content.message(), List.of(content.message().value()));
    }

    private static boolean isSettleable(Message message) {
        return message.state() == MessageState.PARKED
                && message.invitation().isEmpty()
                && message.progress().envelope().isPresent();
    }

    /** Takes the message from the list of those that are parked, if it is still there. */
    void settle() {
        find().filter(SettleMessageCommand::isSettleable)
                .ifPresent(message -> parts.outbox()
                        .bounced(
                                message.practice(),
                                message.id(),
                                message.progress().ended(MessageState.WITHDRAWN, parts.now(), DeliveryCode.SETTLED)));
    }

    @Override
    public MessageId readReceipt(PracticeId practice, List<String> receipt) {
        return new MessageId(receipt.get(0));
    }
}
