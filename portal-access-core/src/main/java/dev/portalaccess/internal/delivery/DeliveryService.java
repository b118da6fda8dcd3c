package dev.portalaccess.internal.delivery;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.delivery.DeliveryReport;
import dev.portalaccess.delivery.DeliveryTrouble;
import dev.portalaccess.delivery.MessageDelivery;
import dev.portalaccess.delivery.PrintOutcome;
import dev.portalaccess.delivery.SendNotice;
import dev.portalaccess.delivery.SendSignInInstructions;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.secret.RandomIds;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.Printer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The implementation of {@link MessageDelivery}. */
public final class DeliveryService implements MessageDelivery {

    private static final int LONGEST_CODE = 64;

    private final CommandRunner commands;
    private final DeliveryDependencies dependencies;
    private final AttemptDigestStore digestStore;

    /** Creates the service with the runner for its commands and the parts for sending messages. */
    public DeliveryService(CommandRunner commands, DeliveryDependencies dependencies) {
        this.commands = commands;
        this.dependencies = dependencies;
        this.digestStore = new AttemptDigestStore(commands);
    }

    @Override
    public DeliveryReport runOnce(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be 1 or more");
        }
        Map<Channel, MessageComposer> composers = composers(dependencies.unattendedPrinter());
        ClaimedOutbox claimedOutbox = claimedOutbox();
        return new DeliveryRun(claimedOutbox, sender(claimedOutbox, composers), composers.keySet()).run(limit);
    }

    @Override
    public PrintOutcome print(PracticeId practice, MessageId message, Printer printer) {
        requireNonNull(practice, "practice");
        requireNonNull(message, "message");
        requireNonNull(printer, "printer");
        ClaimedOutbox claimedOutbox = claimedOutbox();
        return new LetterPrintJob(claimedOutbox, sender(claimedOutbox, composers(Optional.of(printer))))
                .print(practice, message);
    }

    @Override
    public boolean bounced(PracticeId practice, String attempt, String code) {
        requireNonNull(practice, "practice");
        requireNonNull(attempt, "attempt");
        if (code.isEmpty() || code.length() > LONGEST_CODE) {
            throw new IllegalArgumentException("code must have 1 to 64 characters");
        }
        return new BounceRecorder(parts(), digestStore).recordBounce(practice, attempt, code);
    }

    @Override
    public Outcome<MessageId> sendSignInInstructions(Caller caller, SendSignInInstructions command) {
        return commands.run(SendMessageCommand.of(caller, command));
    }

    @Override
    public Outcome<MessageId> sendNotice(Caller caller, SendNotice command) {
        return commands.run(SendMessageCommand.of(caller, command));
    }

    @Override
    public Optional<Message> ofReturnedMail(PracticeId practice, String id) {
        requireNonNull(practice, "practice");
        requireNonNull(id, "id");
        return new BounceRecorder(parts(), digestStore).findMessage(practice, id);
    }

    @Override
    public List<DeliveryTrouble> troubles(PracticeId practice) {
        requireNonNull(practice, "practice");
        return new TroubleQuery(parts().outbox()).troubles(practice);
    }

    @Override
    public Page<Message> messages(PracticeId practice, Set<MessageState> states, Page.Request page) {
        return parts().outbox().messages(practice, states, page);
    }

    private MessageSender sender(ClaimedOutbox claimedOutbox, Map<Channel, MessageComposer> composers) {
        return new MessageSender(
                commands, claimedOutbox, new MessagePreparation(parts(), dependencies.texts(), composers));
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
