package dev.portalaccess.internal.delivery;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.Caller;
import dev.portalaccess.Outcome;
import dev.portalaccess.delivery.Deliveries;
import dev.portalaccess.delivery.DeliveryReport;
import dev.portalaccess.delivery.HandOver;
import dev.portalaccess.delivery.LoginInstructions;
import dev.portalaccess.delivery.Notice;
import dev.portalaccess.internal.engine.Commands;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.secret.Ids;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageId;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.spi.Printer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The service behind {@link Deliveries}. */
public final class DeliveryService implements Deliveries {

    private static final int LONGEST_CODE = 64;

    private final Commands commands;
    private final Ways ways;
    private final Keeping keeping;

    /** Carries its commands out with those, and lets messages leave on those ways. */
    public DeliveryService(Commands commands, Ways ways) {
        this.commands = commands;
        this.ways = ways;
        this.keeping = new Keeping(commands);
    }

    @Override
    public DeliveryReport runOnce(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be 1 or more");
        }
        Map<Channel, Room> rooms = rooms(ways.unattended());
        return new Running(delivering(rooms), rooms.keySet()).run(limit);
    }

    @Override
    public HandOver handOver(PracticeId practice, MessageId message, Printer printer) {
        requireNonNull(practice, "practice");
        requireNonNull(message, "message");
        requireNonNull(printer, "printer");
        return new Desk(delivering(rooms(Optional.of(printer)))).handOver(practice, message);
    }

    @Override
    public boolean bounced(PracticeId practice, String attempt, String code) {
        requireNonNull(practice, "practice");
        requireNonNull(attempt, "attempt");
        if (code.isEmpty() || code.length() > LONGEST_CODE) {
            throw new IllegalArgumentException("code must have 1 to 64 characters");
        }
        return new Bounces(parts(), keeping).bounced(practice, attempt, code);
    }

    @Override
    public Outcome<MessageId> sendLoginInstructions(Caller caller, LoginInstructions command) {
        return commands.carryOut(TellCommand.of(parts(), caller, command));
    }

    @Override
    public Outcome<MessageId> sendNotice(Caller caller, Notice command) {
        return commands.carryOut(TellCommand.of(parts(), caller, command));
    }

    @Override
    public Page<Message> messages(PracticeId practice, Set<MessageState> states, Page.Request page) {
        return parts().outbox().messages(practice, states, page);
    }

    private Delivering delivering(Map<Channel, Room> rooms) {
        Marking marking = new Marking(parts(), Ids.next(parts().randomness()));
        Packing packing = new Packing(parts().store(), parts().practices(), ways.texts(), rooms);
        return new Delivering(parts(), marking, keeping, packing);
    }

    private Map<Channel, Room> rooms(Optional<Printer> printer) {
        Links links = new Links(
                parts().randomness(), parts().digests(), parts().policy().linkForm());
        Map<Channel, Room> rooms = new EnumMap<>(Channel.class);
        rooms.put(Channel.EMAIL, new MailRoom(ways.mailer(), links));
        printer.map(present -> new PrintRoom(present, links, passwords()))
                .ifPresent(room -> rooms.put(Channel.PRINT, room));
        return rooms;
    }

    private PrintRoom.Passwords passwords() {
        return new PrintRoom.Passwords(ways.hashing(), ways.gate(), parts().randomness());
    }

    private Parts parts() {
        return commands.parts();
    }
}
