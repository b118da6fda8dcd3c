package dev.portalaccess.jdbc.delivery;

import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.jdbc.clinic.Clinic;
import dev.portalaccess.model.Changes;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.CommitId;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.HolderId;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageId;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Receipt;
import dev.portalaccess.model.Validity;
import dev.portalaccess.model.Versioned;
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
record Queue(Instant at) {

    private static final EmailAddress ADDRESS = new EmailAddress("anthony.patient@example.org");
    private static final Holder HOLDER = Holder.met(
                    Clinic.id(),
                    new HolderId("anthony"),
                    new Person(
                            Optional.empty(),
                            Optional.empty(),
                            new PersonName("Anthony", "Patient"),
                            Optional.empty(),
                            Optional.of(ADDRESS)))
            .at(ADDRESS);

    /** Commits so many. */
    List<Message> of(int many, JdbcStorage storage) {
        Receipt receipt =
                new Receipt(new CommitId("queue"), at, Optional.empty(), Digest.plain(new byte[32]), List.of());
        List<Message> messages =
                IntStream.range(0, many).mapToObj(this::message).toList();
        Changes.Builder changes = Changes.in(Clinic.id(), receipt).holder(Versioned.fresh(HOLDER));
        messages.forEach(changes::message);
        storage.commit(changes.build());
        return messages;
    }

    private Message message(int number) {
        return new Message(
                Clinic.id(),
                new MessageId("message-" + number),
                Message.Kind.LOGIN_INSTRUCTIONS,
                HOLDER.id(),
                Optional.empty(),
                Channel.EMAIL,
                Optional.of(ADDRESS),
                Locale.ENGLISH,
                new Validity(at, Optional.of(at.plus(Duration.ofDays(5)))),
                Message.Progress.queued(at));
    }
}
