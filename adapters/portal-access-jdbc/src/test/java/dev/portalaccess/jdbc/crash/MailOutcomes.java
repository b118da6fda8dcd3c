package dev.portalaccess.jdbc.crash;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.jdbc.clinic.TestClinic;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.spi.storage.AccessQueries.ListedInvitation;
import dev.portalaccess.testkit.recording.MovableClock;
import dev.portalaccess.testkit.recording.RecordingPrinter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** PA-120: what has become of every message once delivery has run to its end. */
final class MailOutcomes {

    private static final Duration PAST_EVERY_LEASE = Duration.ofHours(2);

    private final JdbcStorage storage;
    private final Path sent;

    MailOutcomes(JdbcStorage storage, Path sent) {
        this.storage = storage;
        this.sent = sent;
    }

    /** Delivers what is left, hours later, with a printer that nobody attends. */
    void deliverTheRest() {
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        MovableClock clock = new MovableClock(now.plus(PAST_EVERY_LEASE));
        TestClinic later = TestClinic.over(
                storage,
                new FileMailer(DiskJournal.at(sent)),
                builder -> builder.clock(clock).unattendedPrinter(new RecordingPrinter()));
        for (int hours = 0; hours < 5; hours++) {
            later.portal().delivery().runOnce(Integer.MAX_VALUE);
            clock.advance(PAST_EVERY_LEASE);
        }
    }

    /** Each was sent at least once, or is listed as parked; all copies are told to be one by their Message-ID. */
    void everyOneWasSentOrIsListed(List<ListedInvitation> invitations) {
        Map<String, Set<String>> copies = DiskJournal.at(sent).lines().stream()
                .collect(groupingBy(line -> line.get(0), mapping(line -> line.get(1), toSet())));
        copies.values().forEach(ids -> assertThat(ids).hasSize(1));
        invitations.stream()
                .flatMap(one -> one.messages().stream())
                .forEach(message -> assertThat(message).matches(one -> isAccountedFor(one, copies.keySet())));
    }

    private static boolean isAccountedFor(Message message, Set<String> sent) {
        boolean left =
                message.channel() == Channel.PRINT || sent.contains(message.id().value());
        return switch (message.state()) {
            case HANDED_OVER -> left;
            case PARKED -> true;
            case WITHDRAWN -> left;
            default -> false;
        };
    }
}
