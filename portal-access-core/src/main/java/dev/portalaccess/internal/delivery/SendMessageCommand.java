package dev.portalaccess.internal.delivery;

import dev.portalaccess.command.Caller;
import dev.portalaccess.delivery.QueuedMessage;
import dev.portalaccess.delivery.SendNotice;
import dev.portalaccess.delivery.SendSignInInstructions;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.internal.engine.AddressOnFile;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.HolderCharts;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.internal.engine.MailboxCheck;
import dev.portalaccess.internal.engine.MailboxCount;
import dev.portalaccess.internal.engine.ReceiptLine;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends a holder sign-in instructions or a notice of a change (PA-033). The message contains no secret, so it may be
 * sent at any time.
 *
 * @param content the command as given
 * @param request the request of the command
 */
record SendMessageCommand(ServiceDependencies parts, Caller caller, Record content, MessageRequest request)
        implements Command<QueuedMessage> {

    /**
     * The fields that both commands have.
     *
     * @param name the command's name
     * @param kind the kind of message
     * @param holder the recipient
     * @param deliver the delivery as chosen
     */
    record MessageRequest(String name, Message.Kind kind, HolderId holder, DeliveryChoice deliver) {}

    static SendMessageCommand of(ServiceDependencies parts, Caller caller, SendSignInInstructions content) {
        return new SendMessageCommand(
                parts,
                caller,
                content,
                new MessageRequest(
                        CommandName.SEND_SIGN_IN_INSTRUCTIONS,
                        Message.Kind.LOGIN_INSTRUCTIONS,
                        content.holder(),
                        content.deliver()));
    }

    static SendMessageCommand of(ServiceDependencies parts, Caller caller, SendNotice content) {
        Message.Kind kind = switch (content.about()) {
            case PROXY_ADDED -> Message.Kind.PROXY_ADDED;
            case PROXY_INVITED -> Message.Kind.PROXY_INVITED;
            case PROXY_WIDENED -> Message.Kind.PROXY_WIDENED;
            case PROXY_ENDED -> Message.Kind.PROXY_ENDED;
            case ACCESS_ENDED -> Message.Kind.ACCESS_ENDED;
        };
        return new SendMessageCommand(
                parts,
                caller,
                content,
                new MessageRequest(CommandName.SEND_NOTICE, kind, content.holder(), content.deliver()));
    }

    @Override
    public String name() {
        return request.name();
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.empty();
    }

    @Override
    public List<ChartId> touchedCharts() {
        return new HolderCharts(parts, caller.practice()).of(request.holder());
    }

    @Override
    public CommandVerdict<QueuedMessage> decide(DecisionRound round) {
        Optional<Practice> practice = round.practice();
        Optional<Holder> holder = round.holders().find(request.holder()).map(Versioned::value);
        if (holder.isEmpty()) {
            round.add(FindingDefinition.HOLDER_UNKNOWN, "holder");
        }
        Optional<EmailAddress> address = address(holder.flatMap(Holder::address), round);
        holder.ifPresent(reader -> address.ifPresent(used -> checkMailbox(round, reader, used)));
        if (practice.isEmpty() || round.isRefused()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        Message message = message(round, practice.get(), address);
        round.draft().queueMessage(message);
        address.ifPresent(new MailboxCount(round)::add);
        round.draft()
                .addNote(AuditNote.ofPractice(
                                request.kind() == Message.Kind.LOGIN_INSTRUCTIONS
                                        ? AuditAction.SIGN_IN_INSTRUCTIONS_QUEUED
                                        : AuditAction.NOTICE_QUEUED)
                        .with("holder", request.holder().value())
                        .with("message", message.id().value()));
        noteWaivers(round, message);
        return new CommandVerdict.DraftCommit<>(
                new QueuedMessage(message.id(), message.channel(), address),
                List.of(ReceiptLine.of(message.id().value(), message.channel().name())));
    }

    /** Checks the limit of the mailbox (PA-117), and whether the reader has another address on file (PA-064). */
    private void checkMailbox(DecisionRound round, Holder reader, EmailAddress used) {
        new MailboxCheck(round).checkMail(used, "deliver.email");
        new AddressOnFile(round).check(reader, List.of(), used, "deliver.email");
    }

    private static void noteWaivers(DecisionRound round, Message message) {
        round.usedWaivers()
                .forEach(waiver -> round.draft()
                        .addNote(AuditNote.ofPractice(AuditAction.RULE_WAIVED)
                                .because(waiver.reason().code())
                                .with("finding", waiver.code())
                                .with("message", message.id().value())));
    }

    /** Returns the address. Mail requires one, either typed or on file; paper requires none (PA-011). */
    private Optional<EmailAddress> address(Optional<EmailAddress> onFile, DecisionRound round) {
        Channel channel = request.deliver().channel();
        if (channel == null) {
            round.add(FindingDefinition.METHOD_MISSING, "deliver.channel");
        }
        if (channel != Channel.EMAIL) {
            return Optional.empty();
        }
        if (isBlank(request.deliver().email()) && onFile.isPresent()) {
            return onFile;
        }
        return new InputParser(round.findings())
                .address(request.deliver().email(), "deliver.email", Optional.of(FindingDefinition.EMAIL_MISSING));
    }

    private Message message(DecisionRound round, Practice practice, Optional<EmailAddress> address) {
        return new Message(
                caller.practice(),
                new MessageId(round.draft().newId()),
                request.kind(),
                request.holder(),
                Optional.empty(),
                address.isPresent() ? Channel.EMAIL : Channel.PRINT,
                address,
                InputParser.language(request.deliver().language(), practice.language()),
                // Nothing in it expires; only the number of attempts ends it.
                ValidityPeriod.from(round.now()),
                Progress.queued(round.now()));
    }

    @Override
    public QueuedMessage readReceipt(PracticeId practice, List<String> receipt) {
        List<String> fields = ReceiptLine.fields(receipt.get(0));
        MessageId id = new MessageId(fields.get(0));
        return new QueuedMessage(
                id,
                Channel.valueOf(fields.get(1)),
                parts.outbox().message(practice, id).flatMap(Message::address));
    }

    private static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
