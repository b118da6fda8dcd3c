package dev.portalaccess.keyvalue.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.keyvalue.KeyValueStorage;
import dev.portalaccess.keyvalue.OrderedMap;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.Outbox.ClaimRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that nobody can read, and an engine that fails. */
class DamagedRowTest {

    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    private static final PracticeId LAKE = new PracticeId("lake");
    private static final MessageId DAMAGED = new MessageId("damaged");
    private static final MessageId SOUND = new MessageId("sound");

    private final RerunStorage store = new RerunStorage();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "{}",
                "1 - {}",
                "1 - {\"record\":\"message\",\"format\":1}",
                "1 yesterday {\"record\":\"message\"}"
            })
    void a_damaged_row_is_reported_and_disturbs_no_claim_and_no_purge(String row) {
        store.commit(ChangeSet.in(LAKE, receipt())
                .message(message(DAMAGED))
                .message(message(SOUND))
                .build());
        store.write(map -> {
            map.put("message lake damaged", row);
            return true;
        });

        assertUnreadable(() -> store.message(LAKE, DAMAGED));
        assertUnreadable(() -> store.messages(LAKE, Set.of(MessageState.QUEUED), Page.Request.first(10)));
        assertThat(store.claimDue(new ClaimRequest("worker", Set.of(Channel.EMAIL), NOW, 10, NOW.plusSeconds(60))))
                .extracting(claimed -> claimed.message().id())
                .containsExactly(SOUND);
        assertThat(store.purge(Purgeable.RECEIPTS, NOW.plusSeconds(1), 10)).isEqualTo(1);
        assertThat(store.purge(Purgeable.MESSAGES, NOW.plus(Duration.ofDays(90)), 10))
                .isZero();
    }

    @Test
    void what_an_engine_throws_is_a_failure_of_the_store() {
        KeyValueStorage failing = new KeyValueStorage() {
            @Override
            protected <R> R read(Function<OrderedMap, R> work) {
                throw new IllegalStateException("the disk is full of names");
            }

            @Override
            protected <R> R write(Function<OrderedMap, R> work) {
                throw new AccessStoreException("disk-full");
            }
        };

        assertThatThrownBy(() -> failing.message(LAKE, SOUND))
                .isInstanceOf(AccessStoreException.class)
                .hasMessage("unavailable");
        assertThatThrownBy(() -> failing.purge(Purgeable.RECEIPTS, NOW, 1))
                .isInstanceOf(AccessStoreException.class)
                .hasMessage("disk-full");
    }

    private static void assertUnreadable(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(AccessStoreException.class).hasMessage("unreadable");
    }

    private static CommandReceipt receipt() {
        return new CommandReceipt(new CommitId("c-1"), NOW, Optional.empty(), Digest.plain(new byte[32]), List.of());
    }

    private static Message message(MessageId id) {
        return new Message(
                LAKE,
                id,
                Message.Kind.LOGIN_INSTRUCTIONS,
                new HolderId("h-1"),
                Optional.empty(),
                Channel.EMAIL,
                Optional.empty(),
                Locale.ENGLISH,
                ValidityPeriod.from(NOW),
                Message.Progress.queued(NOW));
    }
}
