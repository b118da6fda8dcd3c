package dev.portalaccess.internal.delivery;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.delivery.DeliveryReport;
import dev.portalaccess.delivery.DeliveryTrouble;
import dev.portalaccess.delivery.MessageDelivery;
import dev.portalaccess.delivery.MessageRecipient;
import dev.portalaccess.delivery.PrintOutcome;
import dev.portalaccess.delivery.QueuedMessage;
import dev.portalaccess.delivery.SendNotice;
import dev.portalaccess.delivery.SendSignInInstructions;
import dev.portalaccess.delivery.SettleMessage;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.RightsCheck;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.secret.RandomIds;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.spi.Printer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The implementation of {@link MessageDelivery}. */
public final class DeliveryService implements MessageDelivery {

    private static final int MOST_RECIPIENTS = 1_000;

    private static final int LONGEST_CODE = 64;

    private final CommandRunner commands;
    private final DeliveryDependencies dependencies;
    private final AttemptDigestStore digestStore;

    /** Creates the service with the runner for its commands and the parts for sending messages. */
    public DeliveryService(CommandRunner commands, DeliveryDependencies dependencies) {
        this.commands = commands;
        this.dependencies = dependencies;
        this.digestStore = new AttemptDigestStore(commands, Optional.empty());
    }

    @Override
    public DeliveryReport runOnce(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be 1 or more");
        }
        Map<Channel, MessageComposer> composers = composers(dependencies.unattendedPrinter());
        ClaimedOutbox claimedOutbox = claimedOutbox();
        return new DeliveryRun(claimedOutbox, sender(claimedOutbox, composers, digestStore), composers.keySet())
                .run(limit);
    }

    @Override
    public PrintOutcome print(Caller caller, MessageId message, Printer printer) {
        requireNonNull(caller, "caller");
        requireNonNull(message, "message");
        requireNonNull(printer, "printer");
        ClaimedOutbox claimedOutbox = claimedOutbox();
        return new LetterPrintJob(
                        claimedOutbox,
                        sender(
                                claimedOutbox,
                                composers(Optional.of(printer)),
                                new AttemptDigestStore(commands, Optional.of(caller))),
                        rights(caller, CommandName.PRINT_LETTER))
                .print(caller.practice(), message);
    }

    @Override
    public boolean bounced(PracticeId practice, String attempt, String code) {
        requireNonNull(practice, "practice");
        requireNonNull(attempt, "attempt");
        requireCode(code);
        return new BounceRecorder(parts(), digestStore).recordBounce(practice, attempt, code);
    }

    @Override
    public boolean perhapsBounced(PracticeId practice, String id, String code) {
        requireNonNull(practice, "practice");
        requireNonNull(id, "id");
        requireCode(code);
        return new BounceRecorder(parts(), digestStore).recordDoubt(practice, id, code);
    }

    private static void requireCode(String code) {
        if (code.isEmpty() || code.length() > LONGEST_CODE) {
            throw new IllegalArgumentException("code must have 1 to 64 characters");
        }
    }

    @Override
    public Outcome<QueuedMessage> sendSignInInstructions(Caller caller, SendSignInInstructions command) {
        return commands.run(SendMessageCommand.of(parts(), caller, command));
    }

    @Override
    public Outcome<QueuedMessage> sendNotice(Caller caller, SendNotice command) {
        return commands.run(SendMessageCommand.of(parts(), caller, command));
    }

    @Override
    public Outcome<MessageId> settle(Caller caller, SettleMessage command) {
        SettleMessageCommand settling = new SettleMessageCommand(parts(), caller, command);
        Outcome<MessageId> outcome = commands.run(settling);
        if (outcome instanceof Outcome.Done<MessageId>) {
            settling.settle();
        }
        return outcome;
    }

    @Override
    public Optional<Message> ofReturnedMail(Caller caller, String id) {
        requireNonNull(caller, "caller");
        requireNonNull(id, "id");
        RightsCheck rights = rights(caller, CommandName.LIST_MESSAGES);
        Optional<Message> found = new BounceRecorder(parts(), digestStore).findMessage(caller.practice(), id);
        rights.require(found.map(new MessageCharts(parts())::of).orElse(List.of()));
        return found;
    }

    @Override
    public List<DeliveryTrouble> troubles(Caller caller) {
        rights(caller, CommandName.LIST_MESSAGES).requirePractice();
        return new TroubleQuery(parts().outbox()).troubles(caller.practice());
    }

    @Override
    public Page<Message> messages(Caller caller, Set<MessageState> states, Page.Request page) {
        RightsCheck rights = rights(caller, CommandName.LIST_MESSAGES);
        rights.requirePractice();
        Page<Message> read = parts().outbox().messages(caller.practice(), states, page);
        MessageCharts charts = new MessageCharts(parts());
        return new Page<>(
                read.items().stream()
                        .filter(message -> rights.shows(charts.of(message)))
                        .toList(),
                read.next());
    }

    @Override
    public Map<MessageId, MessageRecipient> recipients(Caller caller, List<Message> messages) {
        if (messages.size() > MOST_RECIPIENTS) {
            throw new IllegalArgumentException("messages must number at most 1,000");
        }
        RightsCheck rights = rights(caller, CommandName.LIST_MESSAGES);
        rights.requirePractice();
        return new RecipientLookup(parts(), caller.practice()).recipients(messages, rights);
    }

    private RightsCheck rights(Caller caller, String command) {
        return new RightsCheck(commands, caller, command);
    }

    private MessageSender sender(
            ClaimedOutbox claimedOutbox, Map<Channel, MessageComposer> composers, AttemptDigestStore digests) {
        return new MessageSender(
                commands, claimedOutbox, digests, new MessagePreparation(parts(), dependencies.texts(), composers));
    }

    private ClaimedOutbox claimedOutbox() {
        return new ClaimedOutbox(parts(), RandomIds.nextId(parts().randomness()));
    }

    private Map<Channel, MessageComposer> composers(Optional<Printer> printer) {
        LinkIssuer links = new LinkIssuer(parts());
        Map<Channel, MessageComposer> composers = new EnumMap<>(Channel.class);
        composers.put(Channel.EMAIL, new MailComposer(dependencies.mailer(), links));
        printer.map(present -> new LetterComposer(present, links, passwords()))
                .ifPresent(composer -> composers.put(Channel.PRINT, composer));
        return composers;
    }

    private LetterComposer.PasswordIssuer passwords() {
        return new LetterComposer.PasswordIssuer(dependencies.hashing(), dependencies.gate(), parts().randomness());
    }

    private ServiceDependencies parts() {
        return commands.parts();
    }
}
