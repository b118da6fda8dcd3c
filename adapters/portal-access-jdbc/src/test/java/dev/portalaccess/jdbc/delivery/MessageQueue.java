package dev.portalaccess.jdbc.delivery;

import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.jdbc.clinic.TestClinic;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Messages that wait, all to one person.
 *
 * @param at since when
 */
public record MessageQueue(Instant at) {

    private static final EmailAddress ADDRESS = new EmailAddress("anthony.patient@example.org");
    private static final Holder HOLDER = Holder.create(
                    TestClinic.id(),
                    new HolderId("anthony"),
                    new Person(
                            Optional.empty(),
                            Optional.empty(),
                            new PersonName("Anthony", "Patient"),
                            Optional.empty(),
                            Optional.of(ADDRESS)))
            .withAddress(ADDRESS);

    /** Commits so many. */
    public List<Message> of(int many, JdbcStorage storage) {
        CommandReceipt receipt =
                new CommandReceipt(new CommitId("queue"), at, Optional.empty(), Digest.plain(new byte[32]), List.of());
        List<Message> messages =
                IntStream.range(0, many).mapToObj(this::message).toList();
        ChangeSet.Builder changes = ChangeSet.in(TestClinic.id(), receipt).holder(Versioned.fresh(HOLDER));
        messages.forEach(changes::message);
        storage.commit(changes.build());
        return messages;
    }

    private Message message(int number) {
        return new Message(
                TestClinic.id(),
                new MessageId("message-" + number),
                Message.Kind.LOGIN_INSTRUCTIONS,
                HOLDER.id(),
                Optional.empty(),
                Channel.EMAIL,
                Optional.of(ADDRESS),
                Locale.ENGLISH,
                new ValidityPeriod(at, Optional.of(at.plus(Duration.ofDays(5)))),
                Message.Progress.queued(at));
    }
}
